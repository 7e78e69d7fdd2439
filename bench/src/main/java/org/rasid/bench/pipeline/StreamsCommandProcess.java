package org.rasid.bench.pipeline;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** The command {@code rasid streams}, started as an operator starts it: through the launcher, with all that comes with it. */
final class StreamsCommandProcess {
    private final Process process;

    private StreamsCommandProcess(Process process) {
        this.process = process;
    }

    /** Starts it from the folder of the project, which must be built. */
    static StreamsCommandProcess start(Settings settings) throws IOException {
        Path config = settings.state().resolveSibling("streams.properties");
        Properties properties = new Properties();
        properties.putAll(settings.values());
        try (Writer writer = Files.newBufferedWriter(config)) {
            properties.store(writer, null);
        }
        ProcessBuilder builder = new ProcessBuilder(List.of("./rasid", "streams", "--config", config.toString()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("RASID_NO_BUILD", "1");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new StreamsCommandProcess(process);
    }

    /** Stops it in order. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }
}
