package org.rasid.monitor.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.Event;
import org.rasid.monitor.RandomEvents;
import org.rasid.monitor.filter.EventFilter;

class ViewTest {
    private static final Instant AT = Instant.parse("2026-03-09T04:40:00Z");
    private static final EventFilter ALL = EventFilter.ofQuery("status=ACTIVE,RETRACTED");

    private final RandomEvents events = new RandomEvents(System.nanoTime());

    @TempDir
    private Path folder;

    @Test
    void shouldKeepTheLatestStateAndListTheLatestChangeFirst() {
        try (View view = View.open(folder, 100)) {
            apply(view, "e-1", "created", 1);
            apply(view, "e-2", "created", 1);
            apply(view, "e-1", "updated", 2);
            view.commit(Map.of(), true);

            assertThat(ids(page(view, Order.LATEST_CHANGE, 10, null))).containsExactly("e-1", "e-2");
            assertThat(view.event("e-1").orElseThrow().revision()).isEqualTo(2);
            assertThat(view.event("e-3")).isEmpty();
            assertThat(view.events()).isEqualTo(2);
        }
    }

    @Test
    void shouldGoOnAfterACrashWhereItWasCommitted() {
        Position committed;
        try (View view = View.open(folder, 100)) {
            view.continueFrom("topics");
            apply(view, "e-1", "created", 1);
            view.commit(Map.of("events.strikes-0", 7L), true);
            apply(view, "e-2", "created", 1);
            committed = view.position();
        }

        try (View view = View.open(folder, 100)) {
            assertThat(view.continueFrom("topics")).isTrue();
            assertThat(view.offsets()).containsExactly(Map.entry("events.strikes-0", 7L));
            assertThat(view.position()).isEqualTo(committed);
            assertThat(view.event("e-1")).isPresent();
            assertThat(view.event("e-2")).isEmpty();
            apply(view, "e-2", "created", 1);
            assertThat(view.commit(Map.of(), true)).extracting(Change::sequence).containsExactly(2L);
        }
    }

    @Test
    void shouldShowNoChangeBeforeThePositionHasReachedIt() throws Exception {
        try (View view = View.open(folder, 10_000)) {
            view.commit(Map.of(), true);
            AtomicBoolean early = new AtomicBoolean();
            AtomicBoolean over = new AtomicBoolean();
            Thread reader = new Thread(() -> {
                long seen = 0;
                while (!over.get() && !early.get()) {
                    for (Change change : view.changesAfter(seen, 100)) {
                        seen = change.sequence();
                    }
                    early.set(seen > view.position().sequence());
                }
            });
            reader.start();
            for (int i = 1; i <= 300; i++) {
                apply(view, "e-" + i, "created", 1);
                view.commit(Map.of(), true);
            }
            over.set(true);
            reader.join();

            assertThat(early).isFalse();
        }
    }

    @Test
    void shouldBeginAnewWhereOtherTopicsFeedIt() {
        try (View view = View.open(folder, 100)) {
            view.continueFrom("topics");
            apply(view, "e-1", "created", 1);
            view.commit(Map.of("events.strikes-0", 7L), true);
            Position before = view.position();

            assertThat(view.continueFrom("other topics")).isFalse();

            assertThat(view.events()).isZero();
            assertThat(view.offsets()).isEmpty();
            assertThat(view.isFilled()).isFalse();
            assertThat(view.position().epoch()).isNotEqualTo(before.epoch());
        }
    }

    @Test
    void shouldKeepItsSeriesWhenItLearnsWhichTopicsFeedIt() {
        try (View view = View.open(folder, 100)) {
            Position before = view.position();

            view.continueFrom("topics");

            assertThat(view.position()).isEqualTo(before);
        }
    }

    @Test
    void shouldBeginAnewWhereTheFolderIsDamaged() throws IOException {
        try (View view = View.open(folder, 100)) {
            apply(view, "e-1", "created", 1);
            view.commit(Map.of("events.strikes-0", 7L), true);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(
                            f -> f.toString().endsWith(".si") || f.toString().endsWith(".cfs"))
                    .toList()) {
                Files.write(file, new byte[10]);
            }
        }

        try (View view = View.open(folder, 100)) {
            assertThat(view.offsets()).isEmpty();
            assertThat(view.events()).isZero();
        }
    }

    @Test
    void shouldRefuseAFolderThatAnotherUses() {
        try (View first = View.open(folder, 100)) {
            assertThat(first.events()).isZero();
            assertThatThrownBy(() -> View.open(folder, 100))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(folder.toString())
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void shouldRememberWhatCameOnceItIsFilled() {
        try (View view = View.open(folder, 100)) {
            apply(view, "e-1", "created", 1);
            view.commit(Map.of(), false);
            assertThat(view.rememberedAfter()).isEqualTo(1);
            Event before = apply(view, "e-1", "updated", 2);
            view.commit(Map.of(), true);
            Event after = apply(view, "e-1", "updated", 3);
            apply(view, "e-2", "created", 1);
            view.commit(Map.of(), true);

            assertThat(view.rememberedAfter()).isEqualTo(1);
            assertThat(view.changesAfter(1, 10)).extracting(Change::sequence).containsExactly(2L, 3L, 4L);
            List<Change> history = view.history("e-1", 10);
            assertThat(history).extracting(Change::revision).containsExactly(3L, 2L);
            assertThat(history.get(0).event()).isEqualTo(after);
            assertThat(history.get(0).before()).isEqualTo(before);
            assertThat(history.get(0).at()).isEqualTo(AT);
        }
    }

    @Test
    void shouldForgetOldChangesButNoEvent() {
        try (View view = View.open(folder, 20)) {
            view.commit(Map.of(), true);
            for (int i = 0; i < 100; i++) {
                apply(view, "e-" + i, "created", 1);
                if (i % 5 == 4) {
                    view.commit(Map.of(), true);
                }
            }

            assertThat(view.events()).isEqualTo(100);
            assertThat(view.rememberedAfter()).isEqualTo(80);
            assertThat(view.changesAfter(80, 100)).hasSize(20);
            assertThat(view.changesAfter(0, 100).size()).isBetween(20, 25);
        }
    }

    @Test
    void shouldTakeOutWhatATopicDeletes() {
        try (View view = View.open(folder, 100)) {
            apply(view, "e-1", "created", 1);
            view.remove("e-1");
            apply(view, "e-2", "created", 1);
            view.commit(Map.of(), true);
            view.remove("e-2");
            view.commit(Map.of(), true);

            assertThat(view.events()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void shouldPageThroughAllOnceInOrder(String sort) throws IOException {
        Order order = Order.parse("sort", sort);
        try (View view = View.open(folder, 100)) {
            for (int i = 0; i < 97; i++) {
                apply(view, "e-" + i, "created", 1);
                if (i % 40 == 0) {
                    view.commit(Map.of(), true);
                }
            }
            view.commit(Map.of(), true);
            List<String> all = ids(page(view, order, 500, null));
            List<String> paged = new ArrayList<>();
            String cursor = null;
            do {
                EventPage page = page(view, order, 10, cursor);
                paged.addAll(ids(page));
                cursor = page.next();
            } while (cursor != null);

            assertThat(all).hasSize(97).doesNotHaveDuplicates();
            assertThat(paged).isEqualTo(all);
        }
    }

    static List<String> orders() {
        return Order.choices();
    }

    @Test
    void shouldAnswerOfAnEmptyView() {
        try (View view = View.open(folder, 100)) {
            assertThat(page(view, Order.LATEST_CHANGE, 10, null).items()).isEmpty();
            assertThat(view.search(new FacetSearch(
                                    ALL, java.util.EnumSet.allOf(org.rasid.monitor.filter.Keyword.class)))
                            .total())
                    .isZero();
            assertThat(view.search(new TimelineSearch(
                                    ALL, TimelineSearch.Clock.EVENT, ZoneOffset.UTC, null, null, null))
                            .buckets())
                    .isEmpty();
            assertThat(view.search(new MapSearch(ALL, 3)).cells()).isEmpty();
        }
    }

    @Test
    void shouldCountReportsByTheDaysOfAZone() {
        try (View view = View.open(folder, 100)) {
            Event event = Event.newBuilder(events.active("e-1"))
                    .setFirstReported(Instant.parse("2026-03-08T22:30:00Z"))
                    .build();
            view.apply(new Arrival(event, "created", 1, AT));
            view.commit(Map.of(), true);

            assertThat(reported(view, ZoneOffset.UTC)).containsExactly(LocalDate.parse("2026-03-08"));
            assertThat(reported(view, ZoneId.of("Asia/Baghdad"))).containsExactly(LocalDate.parse("2026-03-09"));
        }
    }

    private static Set<LocalDate> reported(View view, ZoneId zone) {
        return view.search(new TimelineSearch(ALL, TimelineSearch.Clock.REPORTED, zone, Step.DAY, null, null))
                .buckets()
                .keySet();
    }

    private Event apply(View view, String id, String kind, long revision) {
        Event event = events.active(id);
        view.apply(new Arrival(event, kind, revision, AT));
        return event;
    }

    private static EventPage page(View view, Order order, int limit, @Nullable String cursor) {
        return view.search(new EventSearch(ALL, order, limit, cursor));
    }

    private static List<String> ids(EventPage page) {
        ObjectMapper json = new ObjectMapper();
        List<String> ids = new ArrayList<>();
        for (String item : page.items()) {
            try {
                ids.add(json.readTree(item).path("event").path("id").asText());
            } catch (IOException e) {
                throw new AssertionError(item, e);
            }
        }
        return ids;
    }
}
