package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any order of arrival, with duplicates, corrections and removals, ends in the same events. */
class ConvergenceTest {
    /** Orders of arrival tried for each seed. */
    private static final int ORDERS = Integer.getInteger("rasid.orders", 10);

    /** Links kept of the first order, so that nearly all are forgotten; twice as many of each other one. */
    private static final int FEW_LINKS = 4;

    @ParameterizedTest
    @CsvSource({
        "1, 18, 1, 14, 16",
        "2, 18, 1, 14, 16",
        "3, 18, 1, 14, 1",
        "4, 300, 64, 14, 16",
        "5, 300, 64, 14, 2",
        "6, 80, 4, 14, 3",
        "7, 60, 2, 14, 2",
        "8, 240, 120, 3, 4",
        "9, 180, 120, 2, 2"
    })
    void shouldEndInTheSameEventsWhateverTheOrder(long seed, int articles, int scenes, int apart, int crowd) {
        System.out.println("ConvergenceTest seed " + seed + ", crowd " + crowd);
        Random random = new Random(seed);
        Map<String, List<MentionChange>> histories = RandomNews.histories(random, articles, scenes, apart);
        Map<String, MergedEvent.Active> expected = Reference.events(surviving(histories), crowd);
        assertThat(expected).hasSizeGreaterThan(5);
        assertThat(expected.values()).anyMatch(event -> event.articles() > 1);

        for (int order = 0; order < ORDERS; order++) {
            World world = new World(crowd, FEW_LINKS << order % 10);
            batches(interleave(histories, random), order, random).forEach(world::apply);

            assertThat(world.active()).as("seed %d, order %d", seed, order).isEqualTo(expected);
            assertThat(hashes(world.active())).isEqualTo(hashes(expected));
            assertThatNothingDangles(world);
            assertThatMentionsPointToTheirEvents(world);
        }
    }

    /** The mentions that are there in the end. */
    private static List<SourcedMention> surviving(Map<String, List<MentionChange>> histories) {
        return histories.values().stream()
                .map(history -> history.get(history.size() - 1))
                .filter(change -> change.kind() == MentionChange.Kind.PUT)
                .map(MentionChange::mention)
                .toList();
    }

    /** One random order of all changes that keeps the order of the changes of each mention; some come twice. */
    private static List<MentionChange> interleave(Map<String, List<MentionChange>> histories, Random random) {
        List<Deque<MentionChange>> open = new ArrayList<>();
        histories.values().forEach(history -> open.add(new ArrayDeque<>(history)));
        List<MentionChange> order = new ArrayList<>();
        while (!open.isEmpty()) {
            int i = random.nextInt(open.size());
            MentionChange change = open.get(i).remove();
            order.add(change);
            if (random.nextInt(5) == 0) {
                order.add(change);
            }
            if (open.get(i).isEmpty()) {
                open.remove(i);
            }
        }
        return order;
    }

    /** Changes of one block that follow each other, up to as many as the order has as number, at once. */
    private static List<List<MentionChange>> batches(List<MentionChange> changes, int order, Random random) {
        List<List<MentionChange>> batches = new ArrayList<>();
        Map<String, List<MentionChange>> open = new TreeMap<>();
        for (MentionChange change : changes) {
            List<MentionChange> batch = open.computeIfAbsent(change.mention().block(), b -> new ArrayList<>());
            batch.add(change);
            if (batch.size() > random.nextInt(order + 1)) {
                batches.add(batch);
                open.remove(change.mention().block());
            }
        }
        batches.addAll(open.values());
        return batches;
    }

    private static void assertThatNothingDangles(World world) {
        Set<String> active = world.active().keySet();
        world.events.values().forEach(event -> {
            if (event instanceof MergedEvent.Merged merged) {
                assertThat(active).contains(merged.into());
            }
        });
    }

    private static void assertThatMentionsPointToTheirEvents(World world) {
        Map<String, Set<String>> members = new TreeMap<>();
        world.eventOfMention.forEach((mention, event) -> {
            if (event != null) {
                members.computeIfAbsent(event, e -> new HashSet<>()).add(mention);
            }
        });
        assertThat(members.keySet()).isEqualTo(world.active().keySet());
        world.active().forEach((id, event) -> assertThat(members.get(id)).hasSize(event.evidenceCount()));
    }

    private static Map<String, @Nullable String> hashes(Map<String, MergedEvent.Active> events) {
        Map<String, @Nullable String> hashes = new LinkedHashMap<>();
        events.forEach((id, event) -> hashes.put(id, Canonical.hash(event)));
        return hashes;
    }
}
