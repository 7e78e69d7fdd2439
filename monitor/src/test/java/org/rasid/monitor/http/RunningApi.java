package org.rasid.monitor.http;

import io.javalin.Javalin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rasid.avro.Event;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.view.Arrival;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.View;

/** The interface over a view that tests fill. */
final class RunningApi implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final View view;
    private final ChangeStream stream;
    private final Javalin server;

    RunningApi(Path folder) {
        this(folder, new Listener("127.0.0.1", 0, Access.open(User.Role.ADMIN), 1_000_000));
    }

    RunningApi(Path folder, Listener listener) {
        view = View.open(folder, 10_000);
        view.commit(Map.of(), true);
        stream = new ChangeStream(view.position());
        server = new ApiServer(view, stream, new Following(), readers, () -> "metric 1\n", "0.0.0").start(listener);
    }

    View view() {
        return view;
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    /** As the feed does it. */
    void take(Event event, String kind, long revision) {
        view.apply(new Arrival(event, kind, revision, Instant.parse("2026-03-09T04:40:00.123Z")));
        publish();
    }

    /** Not seen before {@link #publish}. */
    void apply(Event event) {
        view.apply(new Arrival(event, "created", 1, Instant.parse("2026-03-09T04:40:00.123Z")));
    }

    void publish() {
        List<Change> changes = view.commit(Map.of(), true);
        stream.publish(changes);
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        readers.shutdownNow();
        server.stop();
        view.close();
    }

    private static final class Following implements Reading {
        @Override
        public String state() {
            return "FOLLOWING";
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public String reason() {
            return "";
        }

        @Override
        public long lag() {
            return 0;
        }

        @Override
        public long unreadable() {
            return 0;
        }
    }
}
