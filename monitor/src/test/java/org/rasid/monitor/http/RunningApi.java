package org.rasid.monitor.http;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.rasid.avro.Event;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.alert.AlertEngine;
import org.rasid.monitor.alert.AlertSettings;
import org.rasid.monitor.alert.Changes;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.view.Arrival;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.View;
import org.rasid.schemas.serde.GeneratedClasses;

/** The interface over a view that tests fill. */
final class RunningApi implements AutoCloseable {
    static {
        GeneratedClasses.trust();
    }

    private static final Changes NOTHING = new Changes() {
        @Override
        public String epoch() {
            return "none";
        }

        @Override
        public boolean isComplete() {
            return true;
        }

        @Override
        public List<Change> after(long sequence, int atMost) {
            return List.of();
        }

        @Override
        public long last() {
            return 0;
        }
    };

    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final View view;
    private final ChangeStream stream;
    private final AlertEngine alerts;
    private final Javalin server;

    RunningApi(Path folder) {
        this(folder, new Listener("127.0.0.1", 0, Access.open(User.Role.ADMIN), 1_000_000));
    }

    RunningApi(Path folder, Listener listener) {
        view = View.open(folder, 10_000);
        view.commit(Map.of(), true);
        stream = new ChangeStream(view.position());
        alerts = AlertEngine.open(
                new AlertSettings(folder(folder), null, "http://127.0.0.1", 1, Map.of()),
                NOTHING,
                query -> EventFilter.ofQuery(query)::test,
                (from, until, wanted) -> List.of(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        server = new ApiServer(view, stream, new Following(), alerts, readers, () -> "metric 1\n", "0.0.0")
                .start(listener);
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

    /** Sends a request that changes something; the header against forgery only where it is said. */
    HttpResponse<String> send(String method, String path, String body, boolean header)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (header) {
            request.header("X-Rasid-Request", "page");
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        readers.shutdownNow();
        server.stop();
        alerts.close();
        view.close();
    }

    private static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder.resolve("alerts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        public long silentSeconds() {
            return 0;
        }

        @Override
        public long unreadable() {
            return 0;
        }
    }
}
