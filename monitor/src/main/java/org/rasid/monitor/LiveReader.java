package org.rasid.monitor;

import io.javalin.http.sse.SseClient;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.rasid.schemas.serde.AvroJson;

/**
 * One reader of the stream of changes. Changes wait in a queue of {@value #LONGEST_QUEUE}; a reader that falls further
 * behind is dropped, so that it holds up nobody else.
 */
final class LiveReader implements Consumer<EventChange>, Runnable {
    static final int LONGEST_QUEUE = 1_000;
    private static final long HEARTBEAT_SECONDS = 15;

    private final SseClient client;
    private final EventFilter filter;
    private final BlockingQueue<EventChange> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);

    LiveReader(SseClient client, EventFilter filter) {
        this.client = client;
        this.filter = filter;
    }

    @Override
    public void accept(EventChange change) {
        // an event that ends must reach readers who saw it active
        boolean ends = change.event().getMergedInto() != null || change.kind().equals("retracted");
        if ((ends || filter.test(change.event())) && !queue.offer(change)) {
            client.close();
        }
    }

    @Override
    public void run() {
        try {
            // the first bytes tell the reader that it is connected
            client.sendComment("connected");
            while (!client.terminated()) {
                EventChange change = queue.poll(HEARTBEAT_SECONDS, TimeUnit.SECONDS);
                if (change == null) {
                    client.sendComment("alive");
                } else {
                    client.sendEvent(change.kind(), AvroJson.toJson(change.event()), String.valueOf(change.sequence()));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            client.close();
        }
    }
}
