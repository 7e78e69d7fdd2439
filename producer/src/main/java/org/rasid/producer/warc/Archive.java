package org.rasid.producer.warc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.WarcParser;

/**
 * The records of a web archive (WARC 0.17 to 1.1), packed with gzip or not. Where a record is broken, reading goes on with
 * the next gzip member or line that begins one; once much was read again, only with one behind where the damage showed. Not
 * thread-safe.
 */
public final class Archive implements AutoCloseable {
    /** Most bytes of the header of a record, and of an HTTP header. */
    static final int MAX_HEADER = 64 << 10;

    /** Empty lines behind a record. */
    private static final int TRAILER = 4;

    private final StoredBytes stored;
    private final UnpackedBytes bytes;
    private final int maxBlock;
    private boolean seeking;

    /**
     * @param in the archive as stored, at its beginning or where {@link #offset} said
     * @param packed whether it is packed with gzip
     * @param offset bytes of the archive before
     * @param maxBlock most bytes of a record to be held, its header not counted
     */
    public Archive(InputStream in, boolean packed, long offset, int maxBlock) {
        stored = new StoredBytes(in, offset);
        bytes = new UnpackedBytes(stored, packed);
        this.maxBlock = maxBlock;
    }

    /**
     * The next entry, or null at the end.
     *
     * @throws IOException where the input cannot be read; not where what it holds is broken
     */
    public @Nullable ArchiveEntry next() throws IOException {
        settle();
        if (bytes.hold(1) > 0) {
            return entry(place());
        }
        String damage = bytes.damage();
        return damage == null ? null : failed(place(), 0, damage, true);
    }

    /**
     * Bytes of the archive, as stored, before the next entry, where reading can begin there; else 0. Reading cannot begin
     * within a gzip member.
     */
    public long offset() throws IOException {
        settle();
        if (!bytes.isPacked()) {
            return bytes.start() + bytes.passed();
        }
        if (bytes.hold(1) == 0 && bytes.damage() == null) {
            return stored.position();
        }
        return bytes.passed() == 0 ? bytes.start() : 0;
    }

    /** Goes on to the next record, over empty lines and into the next stretch. */
    private void settle() throws IOException {
        if (seeking) {
            seeking = false;
            seek();
        }
        do {
            while (bytes.hold(1) > 0 && isLineEnd(bytes.array()[bytes.index()])) {
                bytes.advance(1);
            }
        } while (bytes.hold(1) == 0 && bytes.damage() == null && bytes.nextStretch());
    }

    private ArchiveEntry entry(String place) throws IOException {
        int available = bytes.hold(MAX_HEADER);
        if (!RecordStart.isAt(bytes.array(), bytes.index(), bytes.index() + available)) {
            return failed(place, 0, "no record begins here", false);
        }
        int header = headerLength(bytes.array(), bytes.index(), available);
        if (header < 0) {
            String why = available < MAX_HEADER ? "its header does not end" : "its header has more than 64 KiB";
            return failed(place, 1, why, true);
        }
        MessageHeaders headers = headers(header);
        long length = headers == null ? -1 : length(headers);
        if (headers == null || length < 0) {
            return failed(place, 1, headers == null ? "its header is malformed" : "it tells no length", false);
        }
        return length > maxBlock
                ? beginning(place, header, headers)
                : whole(place, header, headers, header + (int) length);
    }

    private ArchiveEntry whole(String place, int header, MessageHeaders headers, int length) throws IOException {
        // one more, so that the end of a member is reached and its check sum with it
        int available = bytes.hold(length + TRAILER + 1);
        if (available < length || (available <= length + TRAILER && bytes.damage() != null)) {
            return failed(place, header - 1, "it is shorter than it says", true);
        }
        int end = bytes.index() + length;
        if (!isTrailer(bytes.array(), end, bytes.index() + available)) {
            return failed(place, header - 1, "it does not end where it says", false);
        }
        Block block = new Block(bytes.array(), bytes.index() + header, end);
        bytes.advance(length);
        return new ArchiveEntry.Archived(place, headers, block, true);
    }

    /** The length is not relied upon, so that a wrong one does not cost the records behind. */
    private ArchiveEntry beginning(String place, int header, MessageHeaders headers) throws IOException {
        int available = bytes.hold(header + MAX_HEADER);
        Block block = new Block(bytes.array(), bytes.index() + header, bytes.index() + available);
        bytes.advance(header - 1);
        seeking = true;
        return new ArchiveEntry.Archived(place, headers, block, false);
    }

    /** Seeks the next record behind so many bytes. What else is wrong with the stretch is told with it. */
    private ArchiveEntry failed(String place, int skipped, String why, boolean maybeCutOff) throws IOException {
        bytes.advance(skipped);
        if (seek()) {
            return new ArchiveEntry.Broken(place, why);
        }
        String damage = bytes.damage();
        boolean cutOff = (maybeCutOff || damage != null) && bytes.isCutOff();
        bytes.nextStretch();
        return cutOff ? new ArchiveEntry.CutOff(place) : new ArchiveEntry.Broken(place, damage == null ? why : damage);
    }

    /** Goes on to the next line that begins a record, or to the end of the stretch; false where it has none. */
    private boolean seek() throws IOException {
        while (true) {
            int available = bytes.hold(MAX_HEADER);
            int found = RecordStart.lineBefore(bytes.array(), bytes.index(), bytes.index() + available);
            if (found >= 0) {
                bytes.advance(found + 1 - bytes.index());
                return true;
            }
            if (available < MAX_HEADER) {
                bytes.advance(available);
                return false;
            }
            bytes.advance(available - RecordStart.LENGTH);
        }
    }

    private String place() {
        String start = String.valueOf(bytes.isPacked() ? bytes.start() : bytes.start() + bytes.passed());
        return bytes.isPacked() && bytes.passed() > 0 ? start + "+" + bytes.passed() : start;
    }

    /** Null where they are malformed. Those of a record that was cut run on into those of the next one. */
    private @Nullable MessageHeaders headers(int length) {
        int end = bytes.index() + length;
        if (RecordStart.lineBefore(bytes.array(), bytes.index(), end) >= 0) {
            return null;
        }
        WarcParser parser = new WarcParser();
        parser.setLenient(true);
        parser.parse(ByteBuffer.wrap(bytes.array(), bytes.index(), length));
        return parser.isFinished() && !parser.isError() ? parser.headers() : null;
    }

    private static long length(MessageHeaders headers) {
        Optional<String> stated = headers.first("Content-Length").map(String::strip);
        try {
            return stated.isPresent() ? Long.parseLong(stated.get()) : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Bytes up to the empty line, it included; -1 where there is none. */
    static int headerLength(byte[] array, int from, int available) {
        int to = from + available;
        for (int i = from; i < to - 1; i++) {
            if (array[i] == '\n') {
                int next = array[i + 1] == '\r' ? i + 2 : i + 1;
                if (next < to && array[next] == '\n') {
                    return next + 1 - from;
                }
            }
        }
        return -1;
    }

    /** Whether an empty line stands there, or what there is of one at the end of the stretch. */
    private static boolean isTrailer(byte[] array, int from, int to) {
        int lines = 0;
        int i = from;
        while (i < to && lines < 2 && isLineEnd(array[i])) {
            lines += array[i++] == '\n' ? 1 : 0;
        }
        return lines == 2 || i == to;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    @Override
    public void close() {
        bytes.close();
    }
}
