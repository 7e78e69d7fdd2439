package org.rasid.monitor.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Event;
import org.rasid.monitor.RandomEvents;
import org.rasid.monitor.view.Arrival;
import org.rasid.monitor.view.EventSearch;
import org.rasid.monitor.view.Order;
import org.rasid.monitor.view.View;

class FilterAgreementTest {
    private static final Map<String, List<String>> VALUES = new TreeMap<>(Map.ofEntries(
            Map.entry("type", List.of("STRIKE", "deadline", "STRIKE,DEADLINE")),
            Map.entry("country", List.of("IQ", "sy,YE")),
            Map.entry("admin1", List.of("Baghdad", "Al Anbar")),
            Map.entry("placeId", List.of("iq-ain-al-asad")),
            Map.entry("party", List.of("iq-government", "us-government,iq-factions")),
            Map.entry("assertion", List.of("ASSERTED", "DENIED,PLANNED")),
            Map.entry("standing", List.of("CONFIRMED")),
            Map.entry("status", List.of("ACTIVE", "RETRACTED", "ACTIVE,RETRACTED")),
            Map.entry("source", List.of("وكالة ألف", "صحيفة باء، الطبعة الأولى")),
            Map.entry("precision", List.of("SITE", "COUNTRY")),
            Map.entry("bbox", List.of("42,33,46,37", "44.5,33.2,44.5,40", "50,30,45,40")),
            Map.entry("minSources", List.of("1", "3")),
            Map.entry("minConfidence", List.of("0", "0.5", "1")),
            Map.entry("eventFrom", List.of("2026-01-10", "2026-02-15")),
            Map.entry("eventUntil", List.of("2026-02-20", "2026-03-20")),
            Map.entry("reportedFrom", List.of("2026-02-10", "2026-03-01T12:00:00Z")),
            Map.entry("reportedUntil", List.of("2026-02-10", "2026-03-01T12:00:00Z")),
            Map.entry("text", List.of("محادثات", "مسيّرة القاعدة", "iraqi government", "الاسد", "nothing"))));

    @TempDir
    private Path folder;

    @Test
    void shouldFindInTheIndexJustWhatTheFilterTakes() {
        long seed = System.nanoTime();
        RandomEvents events = new RandomEvents(seed);
        Random random = new Random(seed);
        Map<String, Event> all = new HashMap<>();
        int found = 0;
        try (View view = View.open(folder, 100)) {
            for (int i = 0; i < 300; i++) {
                Event event = events.any("e-" + i);
                all.put(event.getId(), event);
                view.apply(new Arrival(event, "created", 1, Instant.EPOCH));
            }
            view.commit(Map.of(), true);
            for (int i = 0; i < 500; i++) {
                Map<String, List<String>> given = random(random);
                EventFilter filter = EventFilter.of(Parameters.of(given));
                Set<String> wanted = new HashSet<>();
                all.forEach((id, event) -> {
                    if (filter.test(event)) {
                        wanted.add(id);
                    }
                });

                assertThat(ids(view, filter)).as("%s, seed %d", given, seed).isEqualTo(wanted);
                found += wanted.size();
            }
        }
        assertThat(found).as("events found by all filters").isGreaterThan(1_000);
    }

    private static Map<String, List<String>> random(Random random) {
        Map<String, List<String>> given = new HashMap<>();
        VALUES.forEach((name, values) -> {
            if (random.nextInt(8) == 0) {
                given.put(name, List.of(values.get(random.nextInt(values.size()))));
            }
        });
        return given;
    }

    private static Set<String> ids(View view, EventFilter filter) {
        Set<String> ids = new HashSet<>();
        view.search(new EventSearch(filter, Order.LATEST_CHANGE, 500, null))
                .items()
                .forEach(item -> ids.add(item.replaceFirst("(?s).*?\"event\":\\{\"id\":\"([^\"]+)\".*", "$1")));
        return ids;
    }
}
