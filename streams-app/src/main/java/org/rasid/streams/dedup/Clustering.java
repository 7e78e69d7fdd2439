package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts mentions into events: a pure function of the set of mentions, whatever their order.
 *
 * <ol>
 *   <li>Pairs of telling mentions that {@link Matching} calls the same are joined, strongest first, unless too many
 *       mentions of one side contradict one of the other: one misread field does not split an event, and events that
 *       differ are not bridged, however long the row of mentions between them.
 *   <li>A vague mention, or one that is still alone, joins the one event that it can belong to: of its own article,
 *       else one it is called the same with. Where there are several, it joins none, so it never bridges two.
 *   <li>Vague mentions that are left join each other.
 * </ol>
 */
final class Clustering {
    private static final Comparator<Edge> STRONGEST = Comparator.comparingInt(Edge::score)
            .reversed()
            .thenComparing(Edge::a)
            .thenComparing(Edge::b);

    /** Two groups are joined if at most one in so many of the pairs across them contradict each other. */
    private static final int TOLERANCE = 3;

    private final Contradictions contradictions;
    private final List<Facts> facts;
    private final List<Edge> edges = new ArrayList<>();
    private final int[] group;

    /** Of each group the numbers that its mentions have among the contradictions; null once it is part of another. */
    private final List<@Nullable BitSet> members = new ArrayList<>();

    /** Groups that contradict each other, with the number of mentions in both: as long as none grows, it stays so. */
    private final Map<Groups, Integer> apart = new HashMap<>();

    private record Edge(int a, int b, int score, boolean same) {}

    private record Groups(int a, int b) {
        static Groups of(int one, int other) {
            return one < other ? new Groups(one, other) : new Groups(other, one);
        }
    }

    private Clustering(List<Facts> facts, Map<String, Map<String, Verdict>> links, Contradictions contradictions) {
        this.facts = facts;
        this.contradictions = contradictions;
        this.group = new int[facts.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            group[i] = i;
            BitSet alone = new BitSet();
            alone.set(contradictions.number(facts.get(i)));
            members.add(alone);
            places.put(facts.get(i).mention.id(), i);
        }
        places.forEach((id, one) -> links.getOrDefault(id, Map.of()).forEach((otherId, verdict) -> {
            Integer other = places.get(otherId);
            if (other != null) {
                boolean toldOfBoth = links.getOrDefault(otherId, Map.of()).containsKey(id);
                if (one < other || !toldOfBoth) {
                    edges.add(edge(Math.min(one, other), Math.max(one, other), verdict));
                }
            }
        }));
        edges.sort(STRONGEST);
    }

    /**
     * The events: each lists its mentions in canonical order, the events stand in the order of their first mention.
     *
     * @param links by mention all that it is {@linkplain Comparisons#linked linked} to, with the verdict on the two
     */
    static List<List<SourcedMention>> cluster(
            Collection<Facts> mentions, Map<String, Map<String, Verdict>> links, Contradictions contradictions) {
        List<Facts> facts = mentions.stream()
                .sorted(Comparator.comparing(f -> f.mention, SourcedMention.ORDER))
                .toList();
        Clustering clustering = new Clustering(facts, links, contradictions);
        clustering.joinTelling();
        clustering.attachLoners();
        clustering.joinVague();
        return clustering.events();
    }

    private static Edge edge(int a, int b, Verdict verdict) {
        if (verdict instanceof Verdict.Same same) {
            return new Edge(a, b, same.score(), true);
        }
        return new Edge(a, b, verdict instanceof Verdict.Unclear unclear ? unclear.score() : 0, false);
    }

    private void joinTelling() {
        for (Edge edge : edges) {
            if (edge.same && !isVague(edge.a) && !isVague(edge.b)) {
                join(edge.a, edge.b);
            }
        }
    }

    private void attachLoners() {
        List<Set<Integer>> linked = new ArrayList<>();
        facts.forEach(f -> linked.add(new HashSet<>()));
        for (Edge edge : edges) {
            linked.get(edge.a).add(edge.b);
            linked.get(edge.b).add(edge.a);
        }
        Map<Integer, Integer> chosen = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            if (membersWith(i).cardinality() == 1) {
                Integer only = onlyFit(i, linked.get(i));
                if (only != null) {
                    chosen.put(i, only);
                }
            }
        }
        chosen.forEach(this::join);
    }

    private @Nullable Integer onlyFit(int loner, Set<Integer> linked) {
        Set<Integer> near = new HashSet<>();
        Set<Integer> far = new HashSet<>();
        for (int other : linked) {
            if (!isVague(other) && mayJoin(loner, other)) {
                (facts.get(loner).isOfArticle(facts.get(other)) ? near : far).add(group[other]);
            }
        }
        Set<Integer> fits = near.isEmpty() ? far : near;
        return fits.size() == 1 ? fits.iterator().next() : null;
    }

    private void joinVague() {
        for (Edge edge : edges) {
            if (isVague(edge.a) && isVague(edge.b)) {
                join(edge.a, edge.b);
            }
        }
    }

    private boolean isVague(int i) {
        return facts.get(i).isVague();
    }

    private void join(int a, int b) {
        if (!mayJoin(a, b)) {
            return;
        }
        int into = group[a];
        int from = group[b];
        membersWith(a).or(membersWith(b));
        members.set(from, null);
        for (int i = 0; i < group.length; i++) {
            if (group[i] == from) {
                group[i] = into;
            }
        }
    }

    private boolean mayJoin(int a, int b) {
        if (group[a] == group[b]) {
            return false;
        }
        BitSet ones = membersWith(a);
        BitSet others = membersWith(b);
        int one = ones.cardinality();
        int other = others.cardinality();
        Groups groups = Groups.of(group[a], group[b]);
        if (apart.getOrDefault(groups, 0) == one + other) {
            return false;
        }
        int most = one * other / TOLERANCE;
        boolean contradict =
                one < other ? contradictions.more(most, ones, others) : contradictions.more(most, others, ones);
        if (contradict) {
            apart.put(groups, one + other);
        }
        return !contradict;
    }

    private BitSet membersWith(int i) {
        BitSet numbers = members.get(group[i]);
        if (numbers == null) {
            throw new IllegalStateException("group " + group[i] + " is part of another");
        }
        return numbers;
    }

    private List<List<SourcedMention>> events() {
        Map<Integer, List<SourcedMention>> events = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            events.computeIfAbsent(group[i], g -> new ArrayList<>()).add(facts.get(i).mention);
        }
        return List.copyOf(events.values());
    }
}
