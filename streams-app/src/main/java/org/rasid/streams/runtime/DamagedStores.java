package org.rasid.streams.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.streams.errors.StreamsException;
import org.jspecify.annotations.Nullable;
import org.rasid.streams.config.StreamsSettings;
import org.rocksdb.RocksDBException;
import org.rocksdb.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores that RocksDB finds damaged. All that they hold is on the brokers too, in their changelogs: so the directory of
 * their task is deleted when the app has stopped, and the next start restores it. Without that each start would end the
 * same way.
 */
final class DamagedStores {
    private static final Logger LOG = LoggerFactory.getLogger(DamagedStores.class);

    /** Kafka Streams keeps each task in a directory of its own below this one. */
    private final Path directory;

    private final Set<Path> damaged = new TreeSet<>();

    DamagedStores(StreamsSettings settings) {
        directory = settings.stateDir().resolve(settings.applicationId());
    }

    /**
     * Takes note of what killed a thread, or ended the start. Where it does not name the task, all are taken for damaged.
     *
     * @return what is wrong and what follows, as an exception with that message; null where no store is to blame
     */
    synchronized @Nullable IllegalStateException note(Throwable death) {
        Path task = directory;
        RocksDBException damage = null;
        for (Throwable cause = death; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamsException streams && streams.taskId().isPresent()) {
                task = directory.resolve(streams.taskId().get().toString());
            }
            if (cause instanceof RocksDBException rocks && isDamage(rocks)) {
                damage = rocks;
            }
        }
        if (damage == null) {
            return null;
        }
        damaged.add(task);
        return new IllegalStateException(
                "a store below " + task + " is damaged (" + damage.getMessage()
                        + "): the directory is deleted, and the next start restores it from the brokers."
                        + " If that comes again, look at the disk",
                death);
    }

    /** Deletes what was noted; says so in the log where it can not. The app must have stopped. */
    synchronized void delete() {
        damaged.forEach(DamagedStores::delete);
        damaged.clear();
    }

    private static boolean isDamage(RocksDBException fault) {
        Status status = fault.getStatus();
        return status != null && status.getCode() == Status.Code.Corruption;
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            LOG.error("{} is damaged and cannot be deleted: delete it by hand before the next start", folder, e);
        }
    }
}
