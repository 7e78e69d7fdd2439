package org.rasid.it.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The Java runtime of the image, made as the Dockerfile makes it. */
final class RuntimeImage {
    private static final Path JDK = Path.of(System.getProperty("java.home"), "bin");

    private RuntimeImage() {}

    /** Makes it in a folder that is not there yet. */
    static Path make(Path folder) throws IOException, InterruptedException {
        String modules = run(
                "java",
                "-XX:TieredStopAtLevel=1",
                Path.of("..", "deploy", "image", "Modules.java").toString(),
                Path.of("..", "cli", "target", "rasid", "lib").toString());
        assertThat(Files.readString(Path.of("..", "Dockerfile")))
                .contains("jlink --add-modules \"$(java deploy/image/Modules.java cli/target/rasid/lib)\""
                        + " --include-locales=en,ar");
        run("jlink", "--add-modules", modules, "--include-locales=en,ar", "--output", folder.toString());
        return folder;
    }

    private static String run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JDK.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said.strip();
    }
}
