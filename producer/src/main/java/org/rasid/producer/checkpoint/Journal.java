package org.rasid.producer.checkpoint;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rasid.producer.feed.FeedState;
import org.rasid.producer.send.TopicEnds;

/**
 * What a checkpoint file says.
 *
 * @param states by the name of the input
 * @param feeds by their addresses
 * @param ends of the topics when all this was true; null in a new file
 */
record Journal(
        Map<String, InputState> states,
        Map<String, FeedState> feeds,
        @Nullable TopicEnds ends) {
    private static final String HEAD = "{\"rasid\":\"checkpoint\",\"version\":1}";

    /** Of a new file. */
    static Journal empty() {
        return new Journal(new HashMap<>(), new HashMap<>(), null);
    }

    /** Reads a file. What follows the last line of ends was never true. */
    static Journal read(Path file) throws IOException, CheckpointException {
        List<String> lines = lines(file);
        Journal sure = empty();
        Journal open = empty();
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
            JournalLine.KnownFeed feed = line.feed();
            if (line.ends() != null) {
                sure.states.putAll(open.states);
                sure.feeds.putAll(open.feeds);
                sure = new Journal(sure.states, sure.feeds, new TopicEnds(line.ends()));
                open = empty();
            } else if (feed != null) {
                open.feeds.put(
                        feed.address(),
                        new FeedState(feed.etag(), feed.lastModified(), new LinkedHashSet<>(feed.seen())));
            } else {
                open.states.put(String.valueOf(line.input()), line.state());
            }
        }
        return sure;
    }

    private static List<String> lines(Path file) throws IOException, CheckpointException {
        byte[] bytes = Files.readAllBytes(file);
        // what a crash left unfinished may end within a character
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        if (bytes.length > 0 && (lines.isEmpty() || !lines.get(0).equals(HEAD))) {
            throw new CheckpointException(file + " is not a checkpoint; give --checkpoint a name that is free", null);
        }
        return lines;
    }

    /** Puts a file that says just this in the place of the one there is. Returns its bytes. */
    long write(Path file) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        byte[] bytes = (HEAD + "\n" + (ends == null ? "" : text())).getBytes(StandardCharsets.UTF_8);
        try (FileOutputStream out = new FileOutputStream(draft.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return bytes.length;
    }

    /** As lines of a file, the ends last. */
    String text() {
        Map<String, JournalLine> lines = new LinkedHashMap<>();
        states.forEach((name, state) -> lines.put("i" + name, JournalLine.of(state)));
        feeds.forEach((address, feed) -> lines.put("f" + address, JournalLine.of(address, feed)));
        return Stream.concat(lines.values().stream(), Stream.of(JournalLine.of(ends == null ? TopicEnds.NONE : ends)))
                .map(line -> line.json() + "\n")
                .collect(Collectors.joining());
    }
}
