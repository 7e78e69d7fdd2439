package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.extraction.Article;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Outcome;
import org.rasid.streams.dedup.InMemoryStores;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.dedup.SourcedMention;

class StoresTest {
    private static final long SEED = 20260302;
    private static final LocalDate FIRST = LocalDate.of(1969, 12, 20);

    @TempDir
    private Path stateDir;

    private KeyValueStore<Bytes, byte[]> store;
    private UndoableStore undoable;

    @BeforeEach
    void open() {
        MockProcessorContext<Void, Void> context =
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), stateDir.toFile());
        store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("store"), Serdes.Bytes(), Serdes.ByteArray())
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        undoable = new UndoableStore(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void shouldBehaveLikeTheStoreOnTheHeap() {
        Random random = new Random(SEED);
        BlockMentions stored = new BlockMentions(undoable);
        var heap = new InMemoryStores().mentions();
        Map<String, SourcedMention> present = new HashMap<>();
        for (int step = 0; step < 500; step++) {
            SourcedMention mention = mention(random.nextInt(20), FIRST.plusDays(random.nextInt(30)));
            SourcedMention before = present.remove(mention.block() + mention.id());
            if (before != null) {
                stored.remove(before);
                heap.remove(before);
            }
            if (before == null || random.nextBoolean()) {
                stored.put(mention);
                heap.put(mention);
                present.put(mention.block() + mention.id(), mention);
            }
            long from = FIRST.toEpochDay() + random.nextInt(30);
            long to = from + random.nextInt(10);
            assertThat(stored.get(mention.block(), mention.id()))
                    .as("seed %d step %d", SEED, step)
                    .isEqualTo(heap.get(mention.block(), mention.id()));
            assertThat(stored.range(mention.block(), from, to))
                    .as("seed %d step %d", SEED, step)
                    .containsExactlyInAnyOrderElementsOf(heap.range(mention.block(), from, to));
        }
    }

    @Test
    void shouldMoveAMentionWhoseDayChanges() {
        BlockMentions mentions = new BlockMentions(undoable);
        SourcedMention before = mention(1, FIRST);
        SourcedMention after = new SourcedMention(
                before.id(),
                before.block(),
                "a",
                null,
                null,
                null,
                mention(1, FIRST.plusDays(3)).mention(),
                "r");
        mentions.put(before);
        mentions.put(after);

        assertThat(mentions.range(before.block(), FIRST.toEpochDay(), FIRST.toEpochDay() + 9))
                .containsExactly(after);
        assertThat(mentions.range(before.block(), 5, 4)).isEmpty();
    }

    @Test
    void shouldTakeBackAllWritesOfOneRecord() {
        BlockMentions mentions = new BlockMentions(undoable);
        BlockEvents events = new BlockEvents(undoable);
        SourcedMention kept = mention(1, FIRST);
        mentions.put(kept);
        events.put("STRIKE|IQ", event("e-1", 1));
        Map<Bytes, byte[]> before = content();

        undoable.begin();
        mentions.put(mention(2, FIRST));
        mentions.remove(kept);
        mentions.put(kept);
        mentions.remove(kept);
        events.put("STRIKE|IQ", event("e-1", 2));
        events.remove("STRIKE|IQ", "e-1");
        events.put("STRIKE|IQ", event("e-2", 1));
        assertThat(content()).isNotEqualTo(before);
        undoable.undo();

        assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(events.get("STRIKE|IQ", "e-1")).isEqualTo(event("e-1", 1));
    }

    private Map<Bytes, byte[]> content() {
        Map<Bytes, byte[]> content = new HashMap<>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> content.put(entry.key, entry.value));
        }
        return content;
    }

    private static PublishedEvent event(String id, long revision) {
        return new PublishedEvent(
                id, EventType.STRIKE, PublishedEvent.Status.ACTIVE, "hash", revision, null, List.of("m-1"), List.of());
    }

    /** The id comes from the number and the block alone, so that one mention is met with several days. */
    private static SourcedMention mention(int number, LocalDate day) {
        String country = number % 2 == 0 ? "IQ" : "SY";
        Article article = new Article("a" + number, null, "", "strike " + country + " " + day);
        Outcome.Extracted found =
                (Outcome.Extracted) Scripted.extraction().extractor().apply(article);
        SourcedMention sourced = MentionIds.source(article.id(), null, null, null, "r", found.mentions())
                .get(0);
        return new SourcedMention(
                "m-" + number, sourced.block(), article.id(), null, null, null, sourced.mention(), "r");
    }
}
