package org.rasid.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One file or stream, opened when its first item is asked for. What it holds is told by its name, else by its first byte. */
final class StreamSource implements Source {
    /** Opens the input. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);

    private final String origin;
    private final Opening opening;
    private final @Nullable Path file;
    private @Nullable Source content;
    private boolean ended;

    private StreamSource(String origin, Opening opening, @Nullable Path file) {
        this.origin = origin;
        this.opening = opening;
        this.file = file;
    }

    static Source ofFile(String origin, Path file) {
        return new StreamSource(origin, () -> Files.newInputStream(file), file);
    }

    static Source ofStream(String origin, InputStream in) {
        return new StreamSource(origin, () -> in, null);
    }

    /** Whether a file of a directory is one of ours, by its name. */
    static boolean isTakenFromDirectory(String name) {
        return hasEnding(name, ".txt") || hasEnding(name, ".jsonl") || isPage(name);
    }

    private static boolean isPage(String name) {
        return hasEnding(name, ".html") || hasEnding(name, ".htm");
    }

    private static boolean hasEnding(String name, String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    @Override
    public @Nullable Item next() {
        if (ended) {
            return null;
        }
        if (content != null) {
            return content.next();
        }
        try {
            return open();
        } catch (IOException e) {
            ended = true;
            return Reading.broke(origin, "", e);
        }
    }

    private @Nullable Item open() throws IOException {
        BufferedInputStream in = new BufferedInputStream(opening.open(), Head.SIZE);
        Head head;
        try {
            head = Head.peek(in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
        String name = file == null ? "" : String.valueOf(file.getFileName());
        boolean named = hasEnding(name, ".txt") || hasEnding(name, ".jsonl");
        if (!head.isGzip() && (isPage(name) || (!named && head.looksLikePage()))) {
            content = new PageSource(origin, in, date(name));
            return content.next();
        }
        Optional<Rejection> refusal = head.refusal(origin, size());
        if (refusal.isPresent()) {
            ended = true;
            in.close();
            return new Item.Refused(refusal.get());
        }
        in.skipNBytes(head.textStart());
        boolean jsonLines = hasEnding(name, ".jsonl") || (!hasEnding(name, ".txt") && head.looksLikeJsonLines());
        Source source = jsonLines
                ? new JsonLinesSource(origin, in, head.textStart())
                : new TextSource(origin, in, head.textStart(), date(name));
        content = source;
        return source.next();
    }

    private long size() throws IOException {
        return file == null ? 0 : Files.size(file);
    }

    /** The day that a file name begins with; null where it begins with none. */
    static @Nullable LocalDate date(String name) {
        Matcher matcher = DATE.matcher(name);
        try {
            return matcher.matches() ? LocalDate.parse(matcher.group(1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    @Override
    public void close() {
        ended = true;
        if (content != null) {
            content.close();
        }
    }
}
