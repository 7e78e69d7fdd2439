package org.rasid.cli.stack;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
                        + Stream.of(places.toArray()).map(Object::toString).toList()
                        + "; build them with ./mvnw package, or name their directory with -D" + PROPERTY + "=…"));
    }

    /** Class path entries of the broker: ours first, then every jar of Kafka. */
    String brokerClassPath() {
        return classPath(directory.resolve("broker").resolve("*"));
    }

    /** Class path of the registry, whose jar names the rest in its manifest. */
    String registryClassPath() {
        Path registry = directory.resolve("registry");
        try (Stream<Path> files = Files.list(registry)) {
            Path runner = files.filter(file -> file.toString().endsWith("-runner.jar"))
                    .findFirst()
                    .orElseThrow(
                            () -> new StackException("no registry in " + registry + "; build it with ./mvnw package"));
            return classPath(runner);
        } catch (java.io.IOException e) {
            throw new StackException("no registry in " + registry + "; build it with ./mvnw package", e);
        }
    }

    private String classPath(Path program) {
        return directory.resolve("child").resolve("*") + java.io.File.pathSeparator + program;
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
