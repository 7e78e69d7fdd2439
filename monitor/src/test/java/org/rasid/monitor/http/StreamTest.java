package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.monitor.RandomEvents;

@Timeout(60)
class StreamTest {
    private static final String END = "e-end";

    private final RandomEvents events = new RandomEvents(System.nanoTime());
    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void shouldGoOnAfterTheLastMessageAlsoWhereTheMonitorWasStartedAnew() throws Exception {
        List<Message> before;
        String left;
        try (RunningApi api = new RunningApi(folder)) {
            try (Reader reader = new Reader(api, "", null)) {
                api.take(events.active("e-1"), "created", 1);
                api.take(events.active("e-2"), "created", 1);
                before = List.of(reader.next(), reader.next());
            }
            left = before.get(1).id();
            api.take(events.active("e-3"), "created", 1);
            api.take(events.active("e-1"), "updated", 2);
            try (Reader reader = new Reader(api, "", left)) {
                assertThat(List.of(reader.next().event(), reader.next().event()))
                        .containsExactly("e-3", "e-1");
            }
        }
        try (RunningApi api = new RunningApi(folder);
                Reader reader = new Reader(api, "", left)) {
            api.take(events.active("e-4"), "created", 1);

            assertThat(List.of(
                            reader.next().event(),
                            reader.next().event(),
                            reader.next().event()))
                    .containsExactly("e-3", "e-1", "e-4");
        }
        assertThat(before).extracting(Message::event).containsExactly("e-1", "e-2");
        assertThat(before).extracting(Message::kind).containsExactly("created", "created");
    }

    @Test
    void shouldMissNothingAfterTheListThatAReaderLoaded() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            api.take(events.active("e-1"), "created", 1);
            String position = json.readTree(api.get("/api/events").body())
                    .path("position")
                    .asText();
            api.take(events.active("e-2"), "created", 1);
            try (Reader reader = new Reader(api, "?after=" + position, null)) {
                assertThat(reader.next().event()).isEqualTo("e-2");
            }
        }
    }

    @Test
    void shouldTellAReaderToLoadAnewWhereItCanNotGoOn() throws Exception {
        try (RunningApi api = new RunningApi(folder)) {
            api.take(events.active("e-1"), "created", 1);
            for (String unknown :
                    List.of("zzz-1", "not a position", api.view().position().epoch() + "-99")) {
                try (Reader reader = new Reader(api, "", unknown)) {
                    Message message = reader.next();

                    assertThat(message.kind()).as(unknown).isEqualTo("reset");
                    assertThat(message.id())
                            .as(unknown)
                            .isEqualTo(api.view().position().toString());
                }
            }
        }
    }

    @Test
    void shouldTellWhatMatchesAndWhatNoLongerDoes() throws Exception {
        try (RunningApi api = new RunningApi(folder);
                Reader reader = new Reader(api, "?type=STRIKE", null)) {
            api.take(event("e-talks", EventType.TALKS, EventStatus.ACTIVE), "created", 1);
            api.take(event("e-strike", EventType.STRIKE, EventStatus.ACTIVE), "created", 1);
            api.take(event("e-strike", EventType.STRIKE, EventStatus.RETRACTED), "retracted", 2);
            api.take(event("e-strike", EventType.STRIKE, EventStatus.RETRACTED), "retracted", 3);
            api.take(event(END, EventType.STRIKE, EventStatus.ACTIVE), "created", 1);

            assertThat(List.of(reader.next(), reader.next(), reader.next()))
                    .extracting(message -> message.event() + " " + message.matches())
                    .containsExactly("e-strike true", "e-strike false", END + " true");
        }
    }

    @Test
    void shouldHoldUpNobodyForAReaderThatTakesNothing() throws Exception {
        try (RunningApi api = new RunningApi(folder);
                Socket idle = new Socket(
                        InetAddress.getLoopbackAddress(), URI.create(api.url()).getPort());
                Reader reader = new Reader(api, "", null)) {
            idle.getOutputStream()
                    .write("GET /api/stream HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            int sent = 3_000;
            for (int i = 0; i < sent; i++) {
                api.apply(events.active("e-" + i));
                if (i % 300 == 299) {
                    api.publish();
                }
            }
            List<String> got = new ArrayList<>();
            for (int i = 0; i < sent; i++) {
                got.add(reader.next().event());
            }

            assertThat(got).doesNotHaveDuplicates().endsWith("e-" + (sent - 1));
        }
    }

    private static Event event(String id, EventType type, EventStatus status) {
        return Event.newBuilder().setId(id).setType(type).setStatus(status).build();
    }

    /** @param event id of the event; empty where the message tells of none */
    private record Message(String id, String kind, String event, boolean matches) {}

    private final class Reader implements AutoCloseable {
        private final InputStream body;
        private final BufferedReader lines;

        Reader(RunningApi api, String query, @Nullable String last) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(api.url() + "/api/stream" + query));
            if (last != null) {
                request.header("Last-Event-ID", last);
            }
            body = HttpClient.newHttpClient()
                    .send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
            // the stream has begun once its first line has come
            assertThat(lines.readLine()).startsWith("retry:");
        }

        Message next() throws IOException {
            String id = "";
            String kind = "";
            while (true) {
                String line = lines.readLine();
                if (line == null) {
                    throw new IOException("the stream ended");
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("event: ")) {
                    kind = line.substring(7);
                } else if (line.startsWith("data: ")) {
                    var data = json.readTree(line.substring(6));
                    return new Message(
                            id,
                            kind,
                            data.path("event").path("id").asText(),
                            data.path("matches").asBoolean());
                }
            }
        }

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}
