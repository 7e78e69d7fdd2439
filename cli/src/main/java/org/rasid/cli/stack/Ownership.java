package org.rasid.cli.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The right of this process to a directory: {@code stack.lock}, which the system gives free whatever end the process
 * takes, and {@code stack.running}, which tells others who holds it and where to reach the stack.
 */
final class Ownership implements AutoCloseable {
    static final String LOCK = "stack.lock";
    static final String RUNNING = "stack.running";

    private final Path directory;
    private final FileChannel channel;

    private Ownership(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    /** Takes the directory, or returns null if a living process holds it, be it this one. */
    static @Nullable Ownership take(Path directory) throws IOException {
        // A process that opens and closes a file a second time loses the lock that it has on it.
        if (describesThisProcess(owner(directory))) {
            return null;
        }
        FileChannel channel = FileChannel.open(
                directory.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (!lock(channel)) {
            channel.close();
            return null;
        }
        return new Ownership(directory, channel);
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // another thread of ours is about to clear the same abandoned directory
            return false;
        }
    }

    /** What the present or last owner said of itself; empty if it gave the directory free in order. */
    static Properties owner(Path directory) throws IOException {
        Path file = directory.resolve(RUNNING);
        Properties owner = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                owner.load(reader);
            }
        }
        return owner;
    }

    /** Adds who we are to {@code facts} and shows them to others. */
    void tell(Properties facts) throws IOException {
        facts.putAll(thisProcess());
        write(facts, directory.resolve(RUNNING));
    }

    /** Replaces a file at once, so that nobody ever sees half of it. */
    static void write(Properties properties, Path file) throws IOException {
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            Files.deleteIfExists(directory.resolve(RUNNING));
            channel.close();
        }
    }

    private static boolean describesThisProcess(Properties owner) {
        return !owner.isEmpty() && owner.entrySet().containsAll(thisProcess().entrySet());
    }

    private static Properties thisProcess() {
        ProcessHandle process = ProcessHandle.current();
        Properties description = new Properties();
        description.setProperty("pid", String.valueOf(process.pid()));
        // Alone, a number says little: containers hand out the same few at every start.
        description.setProperty(
                "started", process.info().startInstant().map(Object::toString).orElse("unknown"));
        return description;
    }
}
