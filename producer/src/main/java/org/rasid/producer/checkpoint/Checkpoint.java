package org.rasid.producer.checkpoint;

import java.io.Closeable;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.send.TopicEnds;

/**
 * A file that tells how far each input was taken in. States are noted as the run goes on and written together, after the
 * broker has acknowledged all that they stand for; a run that is killed between goes on from the last ones written. The
 * file is a journal: a line for each change, the last of an input counts, and it is rewritten when it is opened and when it
 * has grown. One run at a time may have it open. Not thread-safe.
 */
public final class Checkpoint implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int MOST_NOTED = 10_000;
    private static final int GROWTH = 4;
    private static final long SMALL = 4 << 20;

    private final Path file;
    private final FileChannel lock;

    /** No channel: an interrupt would close it in the middle of a line. */
    private FileOutputStream out;

    private Journal journal;
    private Journal noted = Journal.empty();
    private long rewritten;
    private long size;
    private Instant written = Instant.MIN;

    private Checkpoint(Path file, FileChannel lock, Journal journal) throws IOException {
        this.file = file;
        this.lock = lock;
        this.journal = journal;
        rewritten = journal.write(file);
        size = rewritten;
        out = new FileOutputStream(file.toFile(), true);
    }

    /** Opens the file, or begins it where there is none. */
    public static Checkpoint open(Path file) throws CheckpointException {
        FileChannel lock = lock(file);
        try {
            return new Checkpoint(file, lock, Files.exists(file) ? Journal.read(file) : Journal.empty());
        } catch (IOException | CheckpointException e) {
            close(lock);
            throw e instanceof CheckpointException known ? known : failed(file, (IOException) e);
        }
    }

    /** What is known of an input, be it only noted; empty where it was never begun. */
    public Optional<InputState> state(String input) {
        return Optional.ofNullable(noted.states().get(input))
                .or(() -> Optional.ofNullable(journal.states().get(input)));
    }

    /** What is known of a feed, be it only noted. */
    public Optional<FeedState> feed(String address) {
        return Optional.ofNullable(noted.feeds().get(address))
                .or(() -> Optional.ofNullable(journal.feeds().get(address)));
    }

    /** Where the topics ended when the states of the file were true; empty in a new one. */
    public Optional<TopicEnds> ends() {
        return Optional.ofNullable(journal.ends());
    }

    /** Notes a state, to be written with the next ones. */
    public void note(InputState state) {
        if (!state.equals(state(state.input()).orElse(null))) {
            noted.states().put(state.input(), state);
        }
    }

    /** Notes what is known of a feed, to be written with the next states. */
    public void note(String address, FeedState feed) {
        if (!feed.equals(feed(address).orElse(null))) {
            noted.feeds().put(address, feed);
        }
    }

    /** Whether it is time to write what was noted. */
    public boolean isDue(Instant now) {
        if (written.equals(Instant.MIN)) {
            written = now;
        }
        int changes = noted.states().size() + noted.feeds().size();
        return changes >= MOST_NOTED || (changes > 0 && now.isAfter(written.plus(INTERVAL)));
    }

    /**
     * Writes what was noted, and returns when it is on the disk.
     *
     * @param topics where they end, with all records of the noted states in them
     */
    public void write(TopicEnds topics, Instant now) throws CheckpointException {
        byte[] lines = new Journal(noted.states(), noted.feeds(), topics).text().getBytes(StandardCharsets.UTF_8);
        try {
            out.write(lines);
            out.getFD().sync();
            size += lines.length;
            journal.states().putAll(noted.states());
            journal.feeds().putAll(noted.feeds());
            journal = new Journal(journal.states(), journal.feeds(), topics);
            noted = Journal.empty();
            written = now;
            if (size > GROWTH * rewritten + SMALL) {
                rewrite();
            }
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private void rewrite() throws IOException {
        out.close();
        rewritten = journal.write(file);
        size = rewritten;
        out = new FileOutputStream(file.toFile(), true);
    }

    private static FileChannel lock(Path file) throws CheckpointException {
        Path name = file.resolveSibling(file.getFileName() + ".lock");
        try {
            FileChannel channel = FileChannel.open(name, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                FileLock held = channel.tryLock();
                if (held != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException e) {
                // held by this very process
            }
            close(channel);
            throw new CheckpointException(
                    file + " is in use by another run; wait for it, or give this one another --checkpoint", null);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    private static CheckpointException failed(Path file, IOException cause) {
        return new CheckpointException(
                "checkpoint " + file + " cannot be read or written (" + cause + "); check its directory", cause);
    }

    @Override
    public void close() {
        close(out);
        close(lock);
    }

    private static void close(Closeable file) {
        try {
            file.close();
        } catch (IOException e) {
            // what was written has been forced to the disk
        }
    }
}
