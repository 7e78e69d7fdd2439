package org.rasid.streams.reset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/** The directory that Kafka Streams keeps for one application id under its state directory. */
final class LocalState {
    /** Kafka Streams holds a lock on it as long as an instance runs. */
    private static final String LOCK = ".lock";

    private final Path directory;

    /** @throws IllegalArgumentException where the id would lead out of the state directory */
    LocalState(Path stateDir, String applicationId) {
        Path parent = stateDir.toAbsolutePath().normalize();
        directory = parent.resolve(applicationId).normalize();
        if (!parent.equals(directory.getParent())) {
            throw new IllegalArgumentException("application.id '" + applicationId + "' is no name of a directory under "
                    + stateDir + ": give the one that 'rasid streams' was started with");
        }
    }

    Path directory() {
        return directory;
    }

    boolean exists() {
        return Files.exists(directory, LinkOption.NOFOLLOW_LINKS);
    }

    /** @throws IllegalStateException where an instance on this machine uses it, of whatever cluster */
    void requireUnused() {
        Path lock = directory.resolve(LOCK);
        if (!Files.isRegularFile(lock)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock held = tryLock(channel)) {
            if (held == null) {
                throw new IllegalStateException(
                        "a streams app on this machine uses " + directory + ": stop it, then run the command again");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("whether " + directory + " is used cannot be told", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // an instance in this very process
            return null;
        }
    }

    /** Deletes it with all that is in it; follows no links. What is left by an earlier attempt is no hindrance. */
    void delete() {
        if (!exists()) {
            return;
        }
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException fault) throws IOException {
                    if (fault != null) {
                        throw fault;
                    }
                    Files.delete(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(
                    directory + " cannot be deleted: delete it by hand, then run the command again", e);
        }
    }
}
