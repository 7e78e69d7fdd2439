package org.rasid.bench.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rasid.streams.config.StreamsSettings;

/**
 * How a pass runs.
 *
 * @param live with the settings that the app has by default; else with those of {@code rasid replay}
 * @param files that the articles are of
 */
record Settings(Kind kind, String brokers, String registry, Path state, int threads, boolean live, List<Path> files) {
    private static final Map<String, String> REPLAY = Map.of(
            "commit.interval.ms",
            "2000",
            "producer.transaction.timeout.ms",
            "60000",
            "producer.linger.ms",
            "100",
            "producer.batch.size",
            "262144");

    /** Passes inherit it. */
    private static final String COMMIT_INTERVAL = "RASID_BENCH_COMMIT_MS";

    static Settings of(String[] args) {
        return new Settings(
                Kind.valueOf(args[0]),
                args[1],
                args[2],
                Path.of(args[3]),
                Integer.parseInt(args[4]),
                Boolean.parseBoolean(args[5]),
                List.of(args).subList(6, args.length).stream().map(Path::of).toList());
    }

    /** As {@link #of} reads them. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of(
                kind.name(), brokers, registry, state.toString(), String.valueOf(threads), String.valueOf(live)));
        files.forEach(file -> arguments.add(file.toString()));
        return arguments;
    }

    StreamsSettings streams() {
        return StreamsSettings.of(values());
    }

    /** As a file of settings has them. */
    Map<String, String> values() {
        Map<String, String> settings = new HashMap<>(live ? Map.of() : REPLAY);
        String commit = System.getenv(COMMIT_INTERVAL);
        if (live && commit != null) {
            settings.put("commit.interval.ms", commit);
        }
        settings.put("bootstrap.servers", brokers);
        settings.put("schema.registry.url", registry);
        settings.put("auto.register.schemas", "true");
        settings.put("state.dir", state.toString());
        settings.put("num.stream.threads", String.valueOf(threads));
        settings.put("application.id", kind.applicationId());
        settings.put(StreamsSettings.TOPICS_SUFFIX, kind.suffix());
        return settings;
    }
}
