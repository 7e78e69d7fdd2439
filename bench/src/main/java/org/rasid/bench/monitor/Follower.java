package org.rasid.bench.monitor;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One reader of the stream: takes its bytes as they come and knows which changes it got. Answers of HTTP 1.0 come without
 * chunks, so that lines are all there is.
 */
final class Follower {
    /** What is looked for stands at the beginning of a line, and the rest is not kept. */
    private static final int LONGEST = 200;

    private static final Pattern DATA =
            Pattern.compile("\"change\":\"\\w+\",\"revision\":(\\d+),\"changedAt\":\"([^\"]+)\"");

    private final Interest interest;
    private final long firstRevision;
    private final byte[] line = new byte[LONGEST];
    private final BitSet got = new BitSet();
    private int length;
    private boolean connected;
    private long announced;
    private long sequence;
    private int doubled;
    private int disordered;
    private int resets;
    private long bytes;

    /** Changes of that revision and greater ones are counted from 0. */
    Follower(Interest interest, long firstRevision) {
        this.interest = interest;
        this.firstRevision = firstRevision;
    }

    byte[] request() {
        return ("GET /api/stream?" + interest.query() + " HTTP/1.0\r\nHost: localhost\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Takes what came at that time. */
    void take(ByteBuffer received, Instant now, Latencies latencies) {
        bytes += received.remaining();
        while (received.hasRemaining()) {
            byte next = received.get();
            if (next == '\n') {
                take(new String(line, 0, length, StandardCharsets.UTF_8), now, latencies);
                length = 0;
            } else if (length < LONGEST) {
                line[length++] = next;
            }
        }
    }

    Interest interest() {
        return interest;
    }

    boolean isConnected() {
        return connected;
    }

    BitSet got() {
        return got;
    }

    /** Changes that came more than once. */
    int doubled() {
        return doubled;
    }

    /** Messages whose number is not greater than the one before, or for who follows all, not the next. */
    int disordered() {
        return disordered;
    }

    int resets() {
        return resets;
    }

    long bytes() {
        return bytes;
    }

    private void take(String text, Instant now, Latencies latencies) {
        if (text.startsWith(": connected")) {
            connected = true;
        } else if (text.startsWith("event: reset")) {
            resets++;
        } else if (text.startsWith("id: ")) {
            announced = Long.parseLong(text.substring(text.lastIndexOf('-') + 1));
        } else if (text.startsWith("data: ")) {
            Matcher data = DATA.matcher(text);
            if (data.find()) {
                number(announced);
                change(Long.parseLong(data.group(1)), Duration.between(Instant.parse(data.group(2)), now), latencies);
            }
        }
    }

    private void number(long next) {
        boolean all = interest.equals(Interest.ALL);
        if (next <= sequence || (all && sequence > 0 && next != sequence + 1)) {
            disordered++;
        }
        sequence = next;
    }

    private void change(long revision, Duration took, Latencies latencies) {
        int serial = Math.toIntExact(revision - firstRevision);
        if (got.get(serial)) {
            doubled++;
        }
        got.set(serial);
        latencies.add(took.toNanos() / 1_000);
    }
}
