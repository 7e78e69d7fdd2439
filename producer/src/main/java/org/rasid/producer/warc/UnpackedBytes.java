package org.rasid.producer.warc;

import java.io.EOFException;
import java.io.IOException;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * The unpacked bytes of an archive, in stretches: one begins with each gzip member that begins with a record. Of an archive
 * that is not packed, and where one member has it all, there is but one. As many bytes are held as are asked for.
 */
final class UnpackedBytes implements AutoCloseable {
    private static final int STEP = 16 << 10;
    private static final int USUAL = 256 << 10;

    private final StoredBytes stored;
    private final @Nullable GzipMember member;
    private byte[] held = new byte[USUAL];
    private int from;
    private int limit;

    /** Behind the limit lies the beginning of the next stretch. */
    private int to;

    private long start;
    private long passed;
    private boolean complete;
    private long memberStart;
    private long nextStart = -1;
    private @Nullable String damage;
    private boolean cutOff;

    UnpackedBytes(StoredBytes stored, boolean gzip) {
        this.stored = stored;
        member = gzip ? new GzipMember(stored) : null;
        start = stored.position();
    }

    /** Where the stretch begins in the input as stored. */
    long start() {
        return start;
    }

    /** Bytes of the stretch before the next one. */
    long passed() {
        return passed;
    }

    byte[] array() {
        return held;
    }

    /** Index of the next byte in {@link #array}. */
    int index() {
        return from;
    }

    boolean isPacked() {
        return member != null;
    }

    /** Holds so many bytes of the stretch, or all where it has fewer. Indices change. Tells how many are held. */
    int hold(int count) throws IOException {
        while (limit - from < count && !complete) {
            makeRoom(count);
            fill();
        }
        return limit - from;
    }

    void advance(int count) {
        from += count;
        passed += count;
    }

    /** What is wrong with the stretch where it ends early; null where nothing is known to be. Known at its end. */
    @Nullable
    String damage() {
        return damage;
    }

    /** Whether the input ends with what is held, and maybe too early. */
    boolean isCutOff() {
        return cutOff && nextStart < 0;
    }

    /** Leaves this stretch, which was held to its end. False where it is the last one. */
    boolean nextStretch() throws IOException {
        passed += limit - from;
        from = limit;
        damage = null;
        if (nextStart < 0) {
            return false;
        }
        start = nextStart;
        passed = 0;
        limit = to;
        complete = false;
        nextStart = -1;
        if (held.length > 4 * USUAL && to - from < USUAL) {
            byte[] smaller = new byte[USUAL + STEP];
            System.arraycopy(held, from, smaller, 0, to - from);
            held = smaller;
            limit = to -= from;
            from = 0;
        }
        return true;
    }

    private void makeRoom(int count) {
        int needed = count + 2 * STEP;
        if (held.length - from < needed || held.length - to < 2 * STEP) {
            byte[] target = held.length < needed ? new byte[Math.max(needed, USUAL)] : held;
            System.arraycopy(held, from, target, 0, to - from);
            held = target;
            limit -= from;
            to -= from;
            from = 0;
        }
    }

    private void fill() throws IOException {
        if (member == null) {
            int count = stored.read(held, to, STEP);
            cutOff = complete = count < 0;
            limit = to += Math.max(0, count);
            return;
        }
        try {
            if (member.isOpen()) {
                limit = to += Math.max(0, member.read(held, to, STEP));
            } else if (stored.atEnd()) {
                complete = true;
            } else {
                memberStart = stored.position();
                begin(member);
            }
        } catch (ZipException | EOFException e) {
            damaged(member, e);
        }
    }

    private void begin(GzipMember next) throws IOException {
        int count = 0;
        try {
            next.begin();
            while (next.isOpen() && count < RecordStart.LENGTH) {
                count += Math.max(0, next.read(held, to + count, STEP));
            }
        } catch (ZipException | EOFException e) {
            if (memberStart == start) {
                throw e;
            }
            // the stretch before it is whole, so the fault is told as that of the next one
            next.abandon();
            stored.rewind(memberStart);
            complete = true;
            nextStart = memberStart;
            return;
        }
        to += count;
        complete = memberStart != start && RecordStart.isAt(held, to - count, to);
        nextStart = complete ? memberStart : -1;
        limit = complete ? limit : to;
    }

    private void damaged(GzipMember broken, IOException fault) throws IOException {
        complete = true;
        damage = String.valueOf(fault.getMessage());
        stored.rewindIfAllowed(memberStart + 1);
        nextStart = seek(broken);
        broken.abandon();
        cutOff = fault instanceof EOFException;
    }

    /** Where the next member begins that begins with a record; -1 where none does. */
    private long seek(GzipMember candidate) throws IOException {
        byte[] begin = new byte[RecordStart.LENGTH];
        while (stored.seekGzip()) {
            long position = stored.position();
            try {
                candidate.begin();
                int count = 0;
                while (candidate.isOpen() && count < begin.length) {
                    count += Math.max(0, candidate.read(begin, count, begin.length - count));
                }
                if (RecordStart.isAt(begin, 0, count)) {
                    stored.rewind(position);
                    return position;
                }
            } catch (ZipException | EOFException e) {
                // bytes that look like a member only
            }
            stored.rewindIfAllowed(position + 1);
        }
        return -1;
    }

    @Override
    public void close() {
        if (member != null) {
            member.close();
        }
    }
}
