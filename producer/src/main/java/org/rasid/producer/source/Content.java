package org.rasid.producer.source;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** An input that was opened, of which the first bytes were looked at and none taken. What is gzipped is unpacked. */
final class Content implements AutoCloseable {
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?!\\d).*", Pattern.DOTALL);

    /** Enough of a gzip stream to unpack as much as {@link Head} looks at. */
    private static final int PACKED_HEAD = 64 << 10;

    private final String origin;
    private final @Nullable Path file;
    private final CountedStream counted;
    private final BufferedInputStream packed;
    private final boolean gzip;
    private final Head head;

    private Content(String origin, @Nullable Path file, InputStream in) throws IOException {
        this.origin = origin;
        this.file = file;
        counted = new CountedStream(in);
        packed = new BufferedInputStream(counted, Head.SIZE);
        Head first = Head.peek(packed);
        gzip = first.isGzip();
        if (gzip) {
            packed.mark(PACKED_HEAD);
            head = unpackedHead(packed);
            packed.reset();
        } else {
            head = first;
        }
    }

    /** Empty where the gzip data is damaged from its beginning: reading it tells so, and some formats get over it. */
    private static Head unpackedHead(InputStream packed) throws IOException {
        try {
            // behind a stream that cannot be marked, for unpacking sets marks of its own
            return Head.peek(new BufferedInputStream(unpacked(new CountedStream(packed))));
        } catch (IOException e) {
            return Head.peek(new BufferedInputStream(InputStream.nullInputStream()));
        }
    }

    /** Opens a file; {@code origin} is what the user calls it. */
    static Content ofFile(String origin, Path file) throws IOException {
        return open(origin, file, Files.newInputStream(file));
    }

    /** Takes a stream over; it is closed with the content. */
    static Content ofStream(String origin, InputStream in) throws IOException {
        return open(origin, null, in);
    }

    private static Content open(String origin, @Nullable Path file, InputStream in) throws IOException {
        try {
            return new Content(origin, file, in);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }

    String origin() {
        return origin;
    }

    /** The file itself; null for a stream. */
    @Nullable
    Path file() {
        return file;
    }

    /** Name of the file without its directories; empty for a stream. */
    String fileName() {
        return file == null ? "" : String.valueOf(file.getFileName());
    }

    /** The first bytes, unpacked. */
    Head head() {
        return head;
    }

    /** Whether the input is gzipped. */
    boolean isGzip() {
        return gzip;
    }

    /** All bytes, unpacked. To be asked for once, and not beside {@link #packed}. */
    InputStream stream() throws IOException {
        return gzip ? unpacked(packed) : packed;
    }

    /** All bytes, as they are. */
    InputStream packed() {
        return packed;
    }

    /** The day that the name of the file begins with; null where it begins with none. */
    @Nullable
    LocalDate day() {
        return day(fileName());
    }

    static @Nullable LocalDate day(String fileName) {
        Matcher matcher = DATE.matcher(fileName);
        try {
            return matcher.matches() ? LocalDate.parse(matcher.group(1)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Bytes of the file; 0 for a stream. */
    long size() throws IOException {
        return file == null ? 0 : Files.size(file);
    }

    /** Bytes that were taken of the input so far, as they are. */
    long bytesRead() {
        return counted.count();
    }

    @Override
    public void close() {
        Reading.close(packed);
    }

    /** The JDK's own stream takes the end of a member for the end of a pipe that has nothing more at the moment. */
    private static InputStream unpacked(InputStream packed) throws IOException {
        return GzipCompressorInputStream.builder()
                .setInputStream(packed)
                .setDecompressConcatenated(true)
                .get();
    }
}
