package org.rasid.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one running stack: {@code broker}, {@code registry}, {@code stack.properties} that marks it as ours,
 * and {@code stack.lock}, held while the stack runs, that says who runs it and where it listens.
 *
 * <p>A start that never came to its end has given nobody anything to lose: what it left is removed by the next one.
 */
final class DataDirectory implements AutoCloseable {
    private static final String MARKER = "stack.properties";
    private static final String LOCK = "stack.lock";
    private static final String LAYOUT = "1";

    private final Path path;
    private final boolean temporary;
    private final FileChannel channel;

    private DataDirectory(Path path, boolean temporary, FileChannel channel) {
        this.path = path;
        this.temporary = temporary;
        this.channel = channel;
    }

    /**
     * Takes the directory for this process, or makes a temporary one.
     *
     * @throws StackException if it belongs to something else, is in use, damaged or cannot be written
     */
    static DataDirectory open(@Nullable Path named) {
        try {
            Path path = named == null
                    ? Files.createTempDirectory("rasid-")
                    : Files.createDirectories(named).toRealPath();
            refuseForeign(path);
            DataDirectory directory = new DataDirectory(path, named == null, lock(path));
            try {
                directory.check();
            } catch (RuntimeException | IOException e) {
                directory.channel.close();
                throw e;
            }
            return directory;
        } catch (IOException e) {
            throw new StackException(
                    "cannot use " + named + " as data directory (" + e + "); name one that can be written with --data",
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

    /** Records that both parts came up once, so that from now on they must both be there, and where they listen. */
    void running(String bootstrapServers, String schemaRegistryUrl) {
        Properties marker = new Properties();
        marker.setProperty("layout", LAYOUT);
        store(marker, path.resolve(MARKER));
        try {
            describe(
                    channel,
                    "pid=" + ProcessHandle.current().pid() + "\nbootstrap.servers=" + bootstrapServers
                            + "\nschema.registry.url=" + schemaRegistryUrl + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the directory free; a temporary one is removed. */
    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.truncate(0);
                channel.close();
                if (temporary) {
                    deleteTree(path);
                }
            }
        } catch (IOException e) {
            throw new StackException("could not remove the temporary directory " + path + ": " + e.getMessage(), e);
        }
    }

    private void check() throws IOException {
        Path marker = path.resolve(MARKER);
        if (!Files.exists(marker)) {
            deleteTree(broker());
            deleteTree(registry());
            return;
        }
        String layout = load(marker).getProperty("layout");
        if (!LAYOUT.equals(layout)) {
            throw new StackException(marker + " is damaged or of another version of Rasid (layout " + layout
                    + ", expected " + LAYOUT + "); restore it from a copy or name another directory with --data");
        }
        for (Path part :
                Set.of(broker().resolve("kafka/meta.properties"), registry().resolve(LocalRegistry.DATABASE))) {
            if (!Files.isRegularFile(part)) {
                throw new StackException(
                        path + " is damaged: " + part + " is missing."
                                + " Restore it from a copy, or remove the directory to begin anew without its topics and schemas");
            }
        }
    }

    private static void refuseForeign(Path path) throws IOException {
        if (Files.exists(path.resolve(MARKER)) || Files.exists(path.resolve(LOCK))) {
            return;
        }
        try (Stream<Path> files = Files.list(path)) {
            if (files.findAny().isPresent()) {
                throw new StackException(path + " holds other files and no data of Rasid;"
                        + " name an empty or a new directory with --data");
            }
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        Path file = path.resolve(LOCK);
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!tryLock(channel)) {
            String pid = load(file).getProperty("pid", "unknown");
            channel.close();
            throw new StackException(path + " is in use by the stack of process " + pid
                    + "; stop that one or name another directory with --data");
        }
        describe(channel, "pid=" + ProcessHandle.current().pid() + "\n");
        return channel;
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private static void describe(FileChannel channel, String text) throws IOException {
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(text), 0);
    }

    private static Properties load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static void store(Properties properties, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (Writer writer = Files.newBufferedWriter(unfinished)) {
                properties.store(writer, null);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
