package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
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
import org.rasid.streams.dedup.Cell;
import org.rasid.streams.dedup.InMemoryStores;
import org.rasid.streams.dedup.IndexEntry;
import org.rasid.streams.dedup.MentionIds;
import org.rasid.streams.dedup.MentionStore;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.dedup.StoredMention;

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
        BlockMentions stored = mentions();
        MentionStore heap = new InMemoryStores().mentions();
        for (int step = 0; step < 500; step++) {
            StoredMention mention = new StoredMention(
                    mention(random.nextInt(20), FIRST.plusDays(random.nextInt(30))),
                    random.nextInt(4) == 0 ? null : "e-" + random.nextInt(3),
                    random.nextBoolean() ? null : "m-" + random.nextInt(20));
            String block = mention.mention().block();
            for (MentionStore store : List.of(stored, heap)) {
                if (step % 3 == 0) {
                    store.remove(block, mention.id());
                } else {
                    store.put(mention);
                }
            }
            if (random.nextInt(3) == 0) {
                stored.flush();
            }
            String event = "e-" + random.nextInt(3);
            String leader = "m-" + random.nextInt(20);
            long from = FIRST.toEpochDay() + random.nextInt(30);
            long to = from + random.nextInt(20);
            int most = 1 + random.nextInt(3);
            List<String> keys =
                    IndexEntry.of(mention).stream().map(IndexEntry::key).toList();
            assertThat(looked(stored, block, mention.id(), event, leader, keys, from, to, most))
                    .as("seed %d step %d", SEED, step)
                    .isEqualTo(looked(heap, block, mention.id(), event, leader, keys, from, to, most));
        }
    }

    /** With so few cells kept that they come and go, and as time goes on. */
    @Test
    void shouldGiveTheSameCellsWhetherTheyAreKeptOrRead() {
        Random random = new Random(SEED);
        BlockMentions stored = new BlockMentions(undoable, 3);
        MentionStore heap = new InMemoryStores().mentions();
        Set<String> keys = new TreeSet<>();
        for (int step = 0; step < 3_000; step++) {
            LocalDate today = FIRST.plusDays(step / 30);
            StoredMention mention =
                    new StoredMention(mention(random.nextInt(40), today.minusDays(random.nextInt(8))), null, null);
            String block = mention.mention().block();
            IndexEntry.of(mention).forEach(entry -> keys.add(entry.key()));
            undoable.begin();
            if (random.nextInt(5) == 0) {
                stored.put(mention);
                stored.remove(block, "m-" + random.nextInt(40));
                undoable.undo();
                stored.forgetRecent();
            } else {
                stored.put(mention);
                stored.flush();
                heap.put(mention);
            }
            for (String key : keys) {
                long from = today.toEpochDay() - random.nextInt(9);
                long to = from + random.nextInt(9);
                int most = random.nextInt(9) == 0 ? Integer.MAX_VALUE : 2;
                assertThat(stored.cells(block, key, from, to, most))
                        .as("seed %d step %d key %s", SEED, step, key)
                        .isEqualTo(heap.cells(block, key, from, to, most));
            }
        }
    }

    /** All that a store tells. */
    private static List<Object> looked(
            MentionStore store,
            String block,
            String id,
            String event,
            String leader,
            List<String> keys,
            long from,
            long to,
            int most) {
        StoredMention mention = store.get(block, id);
        List<Object> seen = new ArrayList<>();
        seen.add(mention == null ? "none" : mention.mention() + " " + mention.eventId() + " " + mention.leaderId());
        seen.add(store.members(block, event));
        seen.add(store.followers(block, leader));
        keys.forEach(key -> seen.add(store.cells(block, key, from, to, most)));
        return seen;
    }

    @Test
    void shouldMoveAMentionWhoseDayChanges() {
        BlockMentions mentions = mentions();
        StoredMention before = new StoredMention(mention(1, FIRST), "e-1", null);
        StoredMention after = new StoredMention(mention(1, FIRST.plusDays(3)), "e-1", null);
        mentions.put(before);
        mentions.put(after);

        String block = before.mention().block();
        String key = IndexEntry.of(after).get(0).key();
        assertThat(mentions.cells(block, key, FIRST.toEpochDay(), FIRST.toEpochDay() + 9, 5))
                .containsExactly(new Cell(FIRST.toEpochDay() + 3, List.of("m-1")));
        assertThat(mentions.cells(block, key, 5, 4, 5)).isEmpty();
    }

    @Test
    void shouldTakeBackAllWritesOfOneRecord() {
        BlockMentions mentions = mentions();
        BlockEvents events = new BlockEvents(undoable);
        StoredMention kept = new StoredMention(mention(1, FIRST), "e-1", null);
        mentions.put(kept);
        mentions.flush();
        events.put("STRIKE|IQ", event("e-1", 1));
        Map<Bytes, byte[]> before = content();

        undoable.begin();
        mentions.put(new StoredMention(mention(2, FIRST), null, null));
        mentions.remove(kept.mention().block(), kept.id());
        mentions.put(kept);
        mentions.remove(kept.mention().block(), kept.id());
        events.put("STRIKE|IQ", event("e-1", 2));
        events.remove("STRIKE|IQ", "e-1");
        events.put("STRIKE|IQ", event("e-2", 1));
        mentions.put(new StoredMention(mention(3, FIRST), "e-2", null));
        mentions.flush();
        assertThat(content()).isNotEqualTo(before);
        undoable.undo();

        assertThat(content()).containsExactlyInAnyOrderEntriesOf(before);
        assertThat(events.get("STRIKE|IQ", "e-1")).isEqualTo(event("e-1", 1));
    }

    @Test
    void shouldWriteAMentionOnceAllItsChangesAreMade() {
        BlockMentions mentions = mentions();
        StoredMention mention = new StoredMention(mention(1, FIRST), null, null);
        String block = mention.mention().block();
        mentions.put(mention);
        mentions.put(new StoredMention(mention(1, FIRST), "e-1", null));
        assertThat(mentions().get(block, "m-1")).isNull();
        assertThat(mentions().members(block, "e-1")).containsExactly("m-1");

        mentions.flush();

        assertThat(mentions().get(block, "m-1"))
                .extracting(StoredMention::eventId)
                .isEqualTo("e-1");
    }

    private BlockMentions mentions() {
        return new BlockMentions(undoable, 10);
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
                id, EventType.STRIKE, PublishedEvent.Status.ACTIVE, "hash", revision, null, List.of());
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
                "m-" + number,
                sourced.block(),
                article.id(),
                null,
                null,
                null,
                sourced.mention(),
                sourced.chainFacts(),
                "r");
    }
}
