package org.rasid.monitor.stream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Position;
import org.rasid.monitor.view.View;

/**
 * Writes changes to one reader, from where it left off. What it asks for is taken from memory, or where it is further
 * behind, from the view; where even that has forgotten, it is told to load anew. A reader that takes nothing blocks its own
 * thread only, until the server gives the connection up.
 */
public final class StreamReader {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration SHORT = Duration.ofMillis(50);
    private static final int CHANGES_A_WRITE = 500;

    /** Browsers come back after so many milliseconds. */
    private static final byte[] CONNECTED = "retry: 2000\n: connected\n\n".getBytes(StandardCharsets.UTF_8);

    private final ChangeStream stream;
    private final View view;
    private final EventFilter filter;
    private final OutputStream out;
    private Position at;
    private long lastFlush;

    /** Begins after that position. */
    public StreamReader(ChangeStream stream, View view, EventFilter filter, Position from, OutputStream out) {
        this.stream = stream;
        this.view = view;
        this.filter = filter;
        this.at = from;
        this.out = out;
    }

    /** Writes until the thread is interrupted; throws IOException when the reader is gone. */
    public void run() throws IOException, InterruptedException {
        // the first bytes tell the reader that it is connected
        out.write(CONNECTED);
        flush();
        while (!Thread.currentThread().isInterrupted()) {
            if (stream.follows(at)) {
                write(stream.after(at, HEARTBEAT));
            } else if (at.epoch().equals(view.position().epoch())
                    && at.sequence() <= view.position().sequence()
                    && at.sequence() >= view.rememberedAfter()) {
                catchUp();
            } else {
                at = stream.position();
                send("event: reset\ndata: {\"position\":\"" + at + "\"}\n");
                flush();
            }
        }
    }

    private void catchUp() throws IOException, InterruptedException {
        List<Change> missed = view.changesAfter(at.sequence(), CHANGES_A_WRITE);
        if (missed.isEmpty()) {
            // the view is a moment ahead of the stream
            stream.await(stream.position(), SHORT);
        } else {
            write(missed.stream()
                    .map(change -> new StreamedChange(change, at.epoch()))
                    .toList());
        }
    }

    private void write(List<StreamedChange> changes) throws IOException {
        boolean written = false;
        for (StreamedChange change : changes) {
            at = new Position(at.epoch(), change.sequence());
            Optional<byte[]> message = change.message(filter);
            if (message.isPresent()) {
                out.write(message.get());
                written = true;
            }
        }
        if (!written && System.nanoTime() - lastFlush >= HEARTBEAT.toNanos()) {
            // a message without data moves the place to resume from, and nothing else
            send(": alive\n");
            written = true;
        }
        if (written) {
            flush();
        }
    }

    private void send(String message) throws IOException {
        out.write(("id: " + at + "\n" + message + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private void flush() throws IOException {
        out.flush();
        lastFlush = System.nanoTime();
    }
}
