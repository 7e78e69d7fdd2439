package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The events of a set of mentions by their definition: all at once, all pairs, without a store. */
final class Reference {
    private final int crowd;
    private final Comparisons comparisons = new Comparisons();
    private final Map<String, List<Facts>> cells = new HashMap<>();

    private Reference(int crowd) {
        this.crowd = crowd;
    }

    static Map<String, MergedEvent.Active> events(Collection<SourcedMention> mentions, int crowd) {
        Map<String, List<Facts>> blocks = new TreeMap<>();
        mentions.stream()
                .filter(SourcedMention::isIncident)
                .forEach(m -> blocks.computeIfAbsent(m.block(), b -> new ArrayList<>())
                        .add(new Facts(m)));
        Map<String, MergedEvent.Active> events = new TreeMap<>();
        for (List<Facts> block : blocks.values()) {
            for (List<SourcedMention> event : new Reference(crowd).eventsOf(block)) {
                String id = EventIds.of(event.get(0));
                events.put(id, Merging.merge(id, event));
            }
        }
        return events;
    }

    private Collection<List<SourcedMention>> eventsOf(List<Facts> block) {
        block.stream()
                .sorted(Comparator.comparing(Reference::place))
                .forEach(f -> f.keys.forEach(key -> cells.computeIfAbsent(key + f.day, c -> new ArrayList<>())
                        .add(f)));
        Map<String, @Nullable String> leaders = new HashMap<>();
        block.stream().filter(f -> !isFounder(f)).forEach(f -> leaders.put(f.mention.id(), leader(f, block)));
        List<Facts> nodes =
                block.stream().filter(f -> leaders.get(f.mention.id()) == null).toList();
        Map<String, Map<String, Verdict>> links = new HashMap<>();
        for (Facts a : nodes) {
            for (Facts b : nodes) {
                if (a != b && comparisons.linked(a, b) && (a.isOfArticle(b) || shareFounders(a, b))) {
                    Verdict verdict = comparisons.verdict(a, b);
                    links.computeIfAbsent(a.mention.id(), id -> new HashMap<>()).put(b.mention.id(), verdict);
                    links.computeIfAbsent(b.mention.id(), id -> new HashMap<>()).put(a.mention.id(), verdict);
                }
            }
        }
        Map<String, List<SourcedMention>> events = new HashMap<>();
        for (List<SourcedMention> cluster :
                Clustering.cluster(nodes, id -> links.getOrDefault(id, Map.of()), new Contradictions())) {
            List<SourcedMention> event = new ArrayList<>(cluster);
            cluster.forEach(m -> events.put(m.id(), event));
        }
        for (Facts f : block) {
            String leader = leaders.get(f.mention.id());
            if (leader != null) {
                events.getOrDefault(leader, List.of()).add(f.mention);
            }
        }
        Set<List<SourcedMention>> distinct = new HashSet<>(events.values());
        distinct.forEach(event -> event.sort(SourcedMention.ORDER));
        return new HashSet<>(distinct);
    }

    /** An entry that orders the mentions of any cell. */
    private static IndexEntry place(Facts f) {
        IndexEntry entry =
                IndexEntry.of(new StoredMention(f.mention, null, null)).get(0);
        return new IndexEntry("", 0, entry.later(), entry.published(), entry.id());
    }

    private boolean isFounder(Facts f) {
        return f.keys.stream().anyMatch(key -> founders(key, f.day).contains(f));
    }

    private List<Facts> founders(String key, long day) {
        return founders(key, day, crowd);
    }

    private List<Facts> founders(String key, long day, int most) {
        return cells.getOrDefault(key + day, List.of()).stream().limit(most).toList();
    }

    private boolean shareFounders(Facts a, Facts b) {
        long apart = Math.abs(a.day - b.day);
        int most = Cells.compared(apart, crowd);
        boolean meet = apart <= Cells.BESIDE || a.dayKind() != Reach.Day.FIXED || b.dayKind() != Reach.Day.FIXED;
        return meet
                && a.keys.stream()
                        .anyMatch(key -> founders(key, a.day, most).contains(a)
                                && Stream.of(Reach.Day.values())
                                        .map(day -> TellingKeys.of(key, day))
                                        .anyMatch(k -> founders(k, b.day, most).contains(b)));
    }

    private @Nullable String leader(Facts f, List<Facts> block) {
        Map<String, Integer> scores = new TreeMap<>();
        List<Facts> fits = new ArrayList<>();
        for (Facts other : block) {
            boolean meets = f.isOfArticle(other)
                    || f.keys.stream().anyMatch(key -> founders(key, f.day).contains(other));
            if (other != f && meets && isFounder(other) && comparisons.verdict(f, other) instanceof Verdict.Same same) {
                scores.put(other.mention.id(), same.score());
                fits.add(other);
            }
        }
        boolean contradict =
                fits.stream().anyMatch(a -> fits.stream().anyMatch(b -> a != b && comparisons.contradict(a, b)));
        if (scores.isEmpty() || (f.isVague() && contradict)) {
            return null;
        }
        int best = scores.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
        return scores.entrySet().stream()
                .filter(e -> e.getValue() == best)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
