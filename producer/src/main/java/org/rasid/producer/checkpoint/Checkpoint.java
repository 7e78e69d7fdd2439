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
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.send.TopicEnds;

/**
 * A file that tells how far each input was taken in. States are noted as the run goes on and written together, after the
 * broker has acknowledged all that they stand for; a run that is killed between goes on from the last ones written. The
 * file is a journal: a line for each change, the last of an input counts, and it is rewritten when it is opened. One run
 * at a time may have it open. Not thread-safe.
 */
public final class Checkpoint implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofSeconds(5);
    private static final int MOST_NOTED = 10_000;
    private static final String HEAD = "{\"rasid\":\"checkpoint\",\"version\":1}";

    private final Path file;
    private final Map<String, InputState> states;
    private final Map<String, InputState> noted = new LinkedHashMap<>();
    private final FileChannel lock;
    /** No channel: an interrupt would close it in the middle of a line. */
    private final FileOutputStream journal;

    private @Nullable TopicEnds ends;
    private Instant written = Instant.MIN;

    private Checkpoint(Path file, Journal found, FileChannel lock, FileOutputStream journal) {
        this.file = file;
        states = new HashMap<>(found.states);
        ends = found.ends;
        this.lock = lock;
        this.journal = journal;
    }

    private record Journal(
            Map<String, InputState> states, @Nullable TopicEnds ends) {}

    /** Opens the file, or begins it where there is none. */
    public static Checkpoint open(Path file) throws CheckpointException {
        FileChannel lock = lock(file);
        try {
            Journal found = Files.exists(file) ? read(file) : new Journal(Map.of(), null);
            rewrite(file, found);
            return new Checkpoint(file, found, lock, new FileOutputStream(file.toFile(), true));
        } catch (IOException | CheckpointException e) {
            close(lock);
            throw e instanceof CheckpointException known ? known : failed(file, (IOException) e);
        }
    }

    /** What is known of an input; empty where it was never begun. */
    public Optional<InputState> state(String input) {
        return Optional.ofNullable(states.get(input));
    }

    /** Where the topics ended when the states of the file were true; empty in a new one. */
    public Optional<TopicEnds> ends() {
        return Optional.ofNullable(ends);
    }

    /** Notes a state, to be written with the next ones. */
    public void note(InputState state) {
        noted.put(state.input(), state);
    }

    /** Whether it is time to write what was noted. */
    public boolean isDue(Instant now) {
        if (written.equals(Instant.MIN)) {
            written = now;
        }
        return noted.size() >= MOST_NOTED || (!noted.isEmpty() && now.isAfter(written.plus(INTERVAL)));
    }

    /**
     * Writes what was noted, and returns when it is on the disk.
     *
     * @param topics where they end, with all records of the noted states in them
     */
    public void write(TopicEnds topics, Instant now) throws CheckpointException {
        try {
            journal.write(bytes(lines(noted.values(), topics)));
            journal.getFD().sync();
        } catch (IOException e) {
            throw failed(file, e);
        }
        states.putAll(noted);
        noted.clear();
        ends = topics;
        written = now;
    }

    private static Journal read(Path file) throws IOException, CheckpointException {
        byte[] bytes = Files.readAllBytes(file);
        // what a crash left unfinished was never true, and may end within a character
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (bytes.length > 0 && (lines.isEmpty() || !lines.get(0).equals(HEAD))) {
            throw new CheckpointException(file + " is not a checkpoint; give --checkpoint a name that is free", null);
        }
        Map<String, InputState> pending = new HashMap<>();
        Map<String, InputState> states = new HashMap<>();
        TopicEnds ends = null;
        for (int i = 1; i < lines.size(); i++) {
            JournalLine line;
            try {
                line = JournalLine.parse(lines.get(i));
            } catch (IllegalArgumentException e) {
                throw new CheckpointException(
                        file + ":" + (i + 1) + ": " + e.getMessage()
                                + "; mend the line, or remove the file to take all in from the beginning",
                        e);
            }
            if (line.input() != null) {
                pending.put(line.input(), line.state(line.input()));
            } else if (line.ends() != null) {
                states.putAll(pending);
                pending.clear();
                ends = new TopicEnds(line.ends());
            }
        }
        return new Journal(states, ends);
    }

    private static void rewrite(Path file, Journal journal) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
            out.write(bytes(HEAD + "\n"));
            if (journal.ends != null) {
                out.write(bytes(lines(journal.states.values(), journal.ends)));
            }
            out.getFD().sync();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String lines(Collection<InputState> states, TopicEnds ends) {
        return Stream.concat(states.stream().map(JournalLine::of), Stream.of(JournalLine.of(ends)))
                .map(line -> line.json() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
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
        close(journal);
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
