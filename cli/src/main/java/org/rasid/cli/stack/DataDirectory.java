package org.rasid.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one running stack: {@code broker}, {@code registry}, and {@code stack.properties}, which marks a
 * directory in which both came up once.
 *
 * <p>A start that never came to its end has given nobody anything to lose: what it left is removed by the next one.
 */
final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "stack.properties";
    private static final String LAYOUT = "1";
    private static final String TEMPORARY = "rasid-temporary-";

    private final Path path;
    private final boolean temporary;
    private final Ownership ownership;

    private DataDirectory(Path path, boolean temporary, Ownership ownership) {
        this.path = path;
        this.temporary = temporary;
        this.ownership = ownership;
    }

    /**
     * Takes the directory for this process, or makes a temporary one.
     *
     * @throws StackException if it belongs to something else, is in use, damaged or cannot be written
     */
    static DataDirectory open(@Nullable Path named) {
        try {
            return named == null
                    ? openTemporary()
                    : openNamed(Files.createDirectories(named).toRealPath());
        } catch (IOException e) {
            String place = named == null ? System.getProperty("java.io.tmpdir") : named.toString();
            throw new StackException(
                    "cannot keep data in " + place + " (" + e + "); name a directory that can be written with --data",
                    e);
        }
    }

    Path path() {
        return path;
    }

    boolean temporary() {
        return temporary;
    }

    Path broker() {
        return path.resolve("broker");
    }

    Path registry() {
        return path.resolve("registry");
    }

    /** Records that both parts are up, so that from now on they must both be there, and tells others where. */
    void running(String bootstrapServers, String schemaRegistryUrl) {
        try {
            Properties marker = new Properties();
            marker.setProperty("layout", LAYOUT);
            Ownership.write(marker, path.resolve(MARKER));
            tell(bootstrapServers, schemaRegistryUrl);
        } catch (IOException e) {
            throw new StackException("cannot write in " + path + ": " + e, e);
        }
    }

    /** Gives the directory free; a temporary one is removed. */
    @Override
    public void close() {
        try {
            ownership.close();
            if (temporary) {
                deleteTree(path);
            }
        } catch (IOException e) {
            throw new StackException("could not clear up " + path + ": " + e, e);
        }
    }

    private static DataDirectory openTemporary() throws IOException {
        Path path = Files.createTempDirectory(TEMPORARY).toRealPath();
        DataDirectory directory = new DataDirectory(path, true, take(path));
        directory.tell("", "");
        removeAbandoned(path.resolveSibling("."));
        return directory;
    }

    private static DataDirectory openNamed(Path path) throws IOException {
        refuseForeign(path);
        DataDirectory directory = new DataDirectory(path, false, take(path));
        try {
            directory.check();
            directory.tell("", "");
            return directory;
        } catch (RuntimeException | IOException e) {
            directory.ownership.close();
            throw e;
        }
    }

    private static Ownership take(Path path) throws IOException {
        Ownership ownership = Ownership.take(path);
        if (ownership == null) {
            throw new StackException(path + " is in use by the stack of process "
                    + Ownership.owner(path).getProperty("pid", "unknown")
                    + "; stop that one or name another directory with --data");
        }
        return ownership;
    }

    private void tell(String bootstrapServers, String schemaRegistryUrl) throws IOException {
        Properties facts = new Properties();
        facts.setProperty("temporary", String.valueOf(temporary));
        facts.setProperty("bootstrap.servers", bootstrapServers);
        facts.setProperty("schema.registry.url", schemaRegistryUrl);
        ownership.tell(facts);
    }

    private void check() throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            deleteTree(broker());
            deleteTree(registry());
            return;
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(marker)) {
            properties.load(reader);
        }
        String layout = properties.getProperty("layout");
        if (!LAYOUT.equals(layout)) {
            throw new StackException(marker + " is damaged or of another version of Rasid (layout " + layout
                    + ", expected " + LAYOUT + "); restore it from a copy or name another directory with --data");
        }
        for (Path part : List.of(LocalBroker.marker(broker()), registry().resolve(LocalRegistry.DATABASE))) {
            if (!Files.isRegularFile(part)) {
                throw new StackException(
                        path + " is damaged: " + part + " is missing."
                                + " Restore it from a copy, or remove the directory to begin anew without its topics and schemas");
            }
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve(MARKER)) || Files.exists(path.resolve(Ownership.LOCK))) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new StackException(path + " holds other files and no data of Rasid;"
                        + " name an empty or a new directory with --data");
            }
        }
    }

    /** Removes the temporary directories of stacks whose process was killed. */
    private static void removeAbandoned(Path parent) throws IOException {
        try (DirectoryStream<Path> candidates = Files.newDirectoryStream(parent, TEMPORARY + "*")) {
            for (Path candidate : candidates) {
                removeIfAbandoned(candidate);
            }
        }
    }

    private static void removeIfAbandoned(Path candidate) {
        try {
            if ("true".equals(Ownership.owner(candidate).getProperty("temporary"))) {
                try (Ownership abandoned = Ownership.take(candidate)) {
                    if (abandoned != null) {
                        deleteTree(candidate);
                    }
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // Another user's, or its children still write while they stop: no reason not to start.
            org.slf4j.LoggerFactory.getLogger(DataDirectory.class).debug("left {} alone", candidate, e);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
