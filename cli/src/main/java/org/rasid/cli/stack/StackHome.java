package org.rasid.cli.stack;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the programs of the local stack lie: {@code broker}, {@code registry} and {@code child} below one directory. */
record StackHome(Path directory) {
    /** System property that names the directory; without it, it is found beside the jar or classes of the command. */
    static final String PROPERTY = "rasid.home";

    static StackHome find() {
        String named = System.getProperty(PROPERTY);
        List<Path> places = named != null ? List.of(Path.of(named)) : besideTheCode();
        return places.stream()
                .filter(place -> Files.isDirectory(place.resolve("child")))
                .findFirst()
                .map(StackHome::new)
                .orElseThrow(() -> new StackException("the programs of the local stack are not in "
                        + places
                        + "; build them with ./mvnw package, or name their directory with -D" + PROPERTY + "=…"));
    }

    /** Class path of the broker: our main class first, then every jar of Kafka. */
    String brokerClassPath() {
        theOne("broker", "kafka_*.jar");
        return childThen(directory.resolve("broker").resolve("*"));
    }

    /** Class path of the registry, whose jar names the rest in its manifest. */
    String registryClassPath() {
        return childThen(theOne("registry", "*-runner.jar"));
    }

    /** The archive of the classes of the broker or the registry. */
    ClassArchive archive(String program) {
        return new ClassArchive(directory.resolve(program + ".jsa"));
    }

    private String childThen(Path program) {
        return directory.resolve("child").resolve("rasid-cli-child.jar") + File.pathSeparator + program;
    }

    private Path theOne(String part, String glob) {
        Path place = directory.resolve(part);
        try (DirectoryStream<Path> found = Files.newDirectoryStream(place, glob)) {
            List<Path> files = new ArrayList<>();
            found.forEach(files::add);
            if (files.size() == 1) {
                return files.get(0);
            }
            throw new StackException("expected one " + glob + " in " + place + " but found " + files
                    + "; build with ./mvnw clean package");
        } catch (IOException e) {
            throw new StackException("there is no " + part + " in " + directory + "; build it with ./mvnw package", e);
        }
    }

    private static List<Path> besideTheCode() {
        try {
            Path code = Path.of(StackHome.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path parent = code.resolve("..").normalize();
            return List.of(parent.resolve("..").normalize(), parent.resolve("rasid"));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a code source that is no path", e);
        }
    }
}
