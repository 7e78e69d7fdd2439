package org.rasid.monitor.http;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.StringReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Assertion;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Place;
import org.rasid.avro.PlacePrecision;
import org.rasid.monitor.RandomEvents;
import org.rasid.monitor.filter.EventFilter;
import org.rasid.monitor.view.Change;
import org.rasid.monitor.view.Order;
import org.rasid.monitor.view.Snapshot;

class ExportTest {
    private final ObjectMapper json = new ObjectMapper();

    @SuppressWarnings("NullAway.Init")
    private RunningApi api;

    @BeforeEach
    void start(@TempDir Path folder) {
        api = new RunningApi(folder);
        api.take(strike(), "created", 1);
        api.take(deadline(), "created", 3);
    }

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void shouldWriteATableThatNoSpreadsheetTakesForFormulas() throws Exception {
        String body = api.get("/api/events.csv?sort=changed").body();

        assertThat(body).startsWith("\uFEFFid,type,");
        List<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(body.substring(1)).stream().toList();
        assertThat(rows).extracting(row -> row.getField("id")).containsExactly("e-strike", "e-deadline");
        assertThat(rows.get(0).getField("headlineEn")).isEqualTo("'=HYPERLINK(\"x\"), \"quoted\"");
        assertThat(rows.get(0).getField("latitude")).isEqualTo("-33.5");
        assertThat(rows.get(1).getField("to")).isEqualTo("2026-09-30");
        assertThat(rows.get(1).getField("page")).isEqualTo(api.url() + "/?event=e-deadline");
    }

    @Test
    void shouldWriteFeaturesWithoutAPointWhereOnlyTheCountryIsKnown() throws Exception {
        JsonNode features = json.readTree(
                        api.get("/api/events.geojson?sort=changed").body())
                .path("features");

        assertThat(features.path(0).path("geometry").path("coordinates").toString())
                .isEqualTo("[44.25,-33.5]");
        assertThat(features.path(0).path("properties").path("type").asText()).isEqualTo("STRIKE");
        assertThat(features.path(1).path("geometry").isNull()).isTrue();
    }

    @Test
    void shouldWriteACalendarOfDeadlines() throws Exception {
        List<VEvent> entries =
                Biweekly.parse(api.get("/api/events.ics").body()).first().getEvents();

        assertThat(entries).hasSize(1);
        VEvent entry = entries.get(0);
        assertThat(entry.getUid().getValue()).isEqualTo("e-deadline@rasid");
        assertThat(entry.getDateStart().getValue().getRawComponents().getDate()).isEqualTo(30);
        assertThat(entry.getDateStart().getValue().hasTime()).isFalse();
        assertThat(entry.getSummary().getValue()).isEqualTo("موعد الانسحاب");
        assertThat(entry.getStatus().isTentative()).isTrue();
    }

    @Test
    void shouldWriteTheDeadlinesAlsoWhereMuchElseChangedLater() throws Exception {
        for (int i = 0; i < 3; i++) {
            api.take(strike(), "updated", 2 + i);
        }

        assertThat(deadlines("?limit=1")).containsExactly("e-deadline@rasid");
        assertThat(deadlines("?limit=1&type=STRIKE,DEADLINE")).containsExactly("e-deadline@rasid");
        assertThat(deadlines("?type=STRIKE")).isEmpty();
    }

    @Test
    void shouldPreferTheLatestDaysWhereThereAreTooManyDeadlines() throws Exception {
        api.take(deadline("e-earlier", LocalDate.of(2026, 8, 1)), "created", 1);

        assertThat(deadlines("?limit=1")).containsExactly("e-deadline@rasid");
        assertThat(deadlines("?limit=1&sort=-changed")).containsExactly("e-earlier@rasid");
    }

    private List<String> deadlines(String query) throws Exception {
        return Biweekly.parse(api.get("/api/events.ics" + query).body()).first().getEvents().stream()
                .map(entry -> entry.getUid().getValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rss", "atom"})
    void shouldWriteANewsFeed(String format) throws Exception {
        SyndFeed feed = new SyndFeedInput()
                .build(new StringReader(api.get("/api/events." + format).body()));

        assertThat(feed.getEntries())
                .extracting(entry -> entry.getLink())
                .containsExactly(api.url() + "/?event=e-deadline", api.url() + "/?event=e-strike");
        assertThat(feed.getEntries().get(1).getTitle()).contains("ضربة\uFFFD").contains("=HYPERLINK");
    }

    @Test
    void shouldWriteAsManyLinesAsAreAskedFor() throws Exception {
        RandomEvents events = new RandomEvents(System.nanoTime());
        for (int i = 0; i < 450; i++) {
            api.apply(events.active("e-" + i));
        }
        api.publish();

        List<String> all = api.get("/api/events.jsonl").body().lines().toList();
        List<String> some =
                api.get("/api/events.jsonl?limit=300").body().lines().toList();

        assertThat(all).hasSize(452);
        assertThat(some).isEqualTo(all.subList(0, 300));
        assertThat(json.readTree(all.get(0)).path("event").path("evidence")).hasSize(2);
    }

    @Test
    void shouldWriteEachEventOnceAlsoWhereItChangesMeanwhile() {
        RandomEvents events = new RandomEvents(1);
        for (int i = 0; i < 450; i++) {
            api.apply(events.active("e-" + i));
        }
        api.publish();
        List<String> read = new ArrayList<>();
        try (Snapshot snapshot = api.view().snapshot()) {
            Iterator<Change> exported =
                    new ExportEndpoints.Events(snapshot, EventFilter.ofQuery(""), Order.LATEST_CHANGE, 1_000);
            read.add(exported.next().event().getId());
            api.take(events.active("e-0"), "updated", 2);
            exported.forEachRemaining(change -> read.add(change.event().getId()));
        }

        assertThat(read).hasSize(452).doesNotHaveDuplicates().contains("e-0");
    }

    private static Event strike() {
        return Event.newBuilder()
                .setId("e-strike")
                .setType(EventType.STRIKE)
                .setStatus(EventStatus.ACTIVE)
                .setHeadlineAr("ضربة\u0001")
                .setHeadlineEn("=HYPERLINK(\"x\"), \"quoted\"")
                .setPlace(Place.newBuilder()
                        .setCountry("IQ")
                        .setLatitude(-33.5)
                        .setLongitude(44.25)
                        .setPrecision(PlacePrecision.CITY)
                        .build())
                .build();
    }

    private static Event deadline() {
        return deadline("e-deadline", LocalDate.of(2026, 9, 1));
    }

    private static Event deadline(String id, LocalDate from) {
        return Event.newBuilder()
                .setId(id)
                .setType(EventType.DEADLINE)
                .setStatus(EventStatus.ACTIVE)
                .setAssertion(Assertion.PLANNED)
                .setHeadlineAr("موعد الانسحاب")
                .setHeadlineEn("Withdrawal date")
                .setPlace(Place.newBuilder().setCountry("IQ").build())
                .setDetails(DeadlineDetails.newBuilder()
                        .setDue(DateSpan.newBuilder()
                                .setFrom(from)
                                .setTo(LocalDate.of(2026, 9, 30))
                                .build())
                        .setHistory(List.of())
                        .build())
                .build();
    }
}
