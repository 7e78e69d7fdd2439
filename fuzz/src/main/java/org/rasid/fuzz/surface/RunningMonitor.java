package org.rasid.fuzz.surface;

import io.javalin.Javalin;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.common.serialization.Deserializer;
import org.rasid.avro.Event;
import org.rasid.fuzz.Target;
import org.rasid.monitor.access.Access;
import org.rasid.monitor.access.User;
import org.rasid.monitor.alert.AlertEngine;
import org.rasid.monitor.alert.AlertSettings;
import org.rasid.monitor.alert.Changes;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.http.ApiServer;
import org.rasid.monitor.http.Listener;
import org.rasid.monitor.http.Reading;
import org.rasid.monitor.stream.ChangeStream;
import org.rasid.monitor.view.Arrival;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.View;
import org.rasid.schemas.serde.InternalSerde;

/** The interface of the monitor on this machine, over a view that holds no events but those that it is given. */
final class RunningMonitor implements Target.Reader {
    /** What an event is shown by. */
    private static final List<String> SHOWN = List.of(
            "/api/events?limit=500",
            "/api/facets",
            "/api/timeline",
            "/api/map",
            "/api/events.csv",
            "/api/events.geojson",
            "/api/events.ics",
            "/api/events.rss",
            "/api/events.atom",
            "/api/events.jsonl");

    private static final String OUR_FAULT = "HTTP/1.1 5(?!03|05)\\d\\d.*";

    private final Deserializer<Event> events = new InternalSerde<>(Event.class).deserializer();
    private final ExecutorService readers = Executors.newCachedThreadPool();
    private final View view;
    private final ChangeStream stream;
    private final AlertEngine alerts;
    private final Javalin server;

    private RunningMonitor(Path folder) throws IOException {
        view = View.open(folder.resolve("view"), 10_000);
        view.commit(Map.of(), true);
        stream = new ChangeStream(view.position());
        alerts = AlertEngine.open(
                new AlertSettings(folder.resolve("alerts"), null, "http://127.0.0.1", 1, Map.of()),
                new NoChanges(),
                query -> EventFilter.ofQuery(query)::test,
                (from, until, wanted) -> List.of(),
                new SimpleMeterRegistry(),
                Clock.systemUTC());
        server = new ApiServer(view, stream, new Following(), alerts, readers, () -> "", "0.0.0")
                .start(new Listener("127.0.0.1", 0, Access.open(User.Role.ADMIN), 1_000_000));
    }

    static RunningMonitor open(Path folder) throws IOException {
        Path own = Files.createTempDirectory(folder, "monitor");
        Files.createDirectories(own.resolve("alerts"));
        return new RunningMonitor(own);
    }

    /** Takes an event from the topic, and looks at it in every way. */
    void take(byte[] input) throws IOException {
        Event event = events.deserialize("", input);
        apply(event);
        for (String path : SHOWN) {
            ask("GET " + path, "", new byte[0]);
        }
        String id = URLEncoder.encode(event.getId(), StandardCharsets.UTF_8).replace("+", "%20");
        ask("GET /api/events/" + id, "", new byte[0]);
        ask("GET /api/events/" + id + "/history", "", new byte[0]);
        view.remove(event.getId());
        publish();
    }

    private void apply(Event event) {
        view.apply(new Arrival(event, "created", 1, Instant.parse("2026-03-09T04:40:00.123Z")));
        publish();
    }

    private void publish() {
        List<Change> changes = view.commit(Map.of(), true);
        stream.publish(changes);
    }

    @Override
    public void read(byte[] input) throws IOException {
        Parts parts = new Parts(input);
        String line = parts.line();
        StringBuilder headers = new StringBuilder();
        for (String header = parts.line(); !header.isEmpty(); header = parts.line()) {
            headers.append(header).append("\r\n");
        }
        ask(line, headers.toString(), parts.rest());
    }

    /** Sends a request as raw as it is, and looks at the status alone: streams never end. */
    private void ask(String line, String headers, byte[] body) throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(Samples.bytes(line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers
                + "Content-Length: " + body.length + "\r\n\r\n"));
        request.writeBytes(body);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(9_000);
            socket.getOutputStream().write(request.toByteArray());
            socket.getOutputStream().flush();
            String status = firstLine(socket.getInputStream());
            if (status.matches(OUR_FAULT)) {
                throw new AssertionError("it answered " + status);
            }
        } catch (java.net.SocketException e) {
            // the server hung up on what is no HTTP
        }
    }

    private static String firstLine(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\r'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString();
    }

    @Override
    public void close() {
        readers.shutdownNow();
        server.stop();
        alerts.close();
        view.close();
    }

    private static final class NoChanges implements Changes {
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
