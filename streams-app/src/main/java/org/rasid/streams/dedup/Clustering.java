package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Cuts mentions into events: a pure function of the set of mentions, whatever their order.
 *
 * <ol>
 *   <li>Pairs of telling mentions that {@link Matching} calls the same are joined, strongest first, unless too many
 *       mentions of one side contradict one of the other, or two of them are too many days apart: one misread field does
 *       not split an event, and events that differ are not bridged, however long the row of mentions between them.
 *   <li>A vague mention, or one that is still alone, joins the one event that it can belong to: of its own article,
 *       else one it is called the same with. Where there are several, it joins none, so it never bridges two.
 *   <li>Vague mentions that are left join each other.
 * </ol>
 */
final class Clustering {
    private static final Comparator<Edge> STRONGEST = Comparator.comparingInt(Edge::score)
            .reversed()
            .thenComparingInt(Edge::a)
            .thenComparingInt(Edge::b);

    private final Contradictions contradictions;
    private final List<Facts> facts;
    private final List<Edge> edges = new ArrayList<>();

    /** Of each mention the group that it is in. */
    private final Group[] groups;

    /** Groups that contradict each other, with the number of mentions in both: as long as none grows, it stays so. */
    private final Map<Pair, Integer> apart = new HashMap<>();

    private record Edge(int a, int b, int score, boolean same) {}

    private record Pair(int a, int b) {
        static Pair of(Group one, Group other) {
            return new Pair(Math.min(one.place(), other.place()), Math.max(one.place(), other.place()));
        }
    }

    private Clustering(List<Facts> facts, Function<String, Map<String, Verdict>> links, Contradictions contradictions) {
        this.facts = facts;
        this.contradictions = contradictions;
        this.groups = new Group[facts.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            groups[i] = new Group(new Member(i, contradictions.number(facts.get(i)), facts.get(i)));
            places.put(facts.get(i).mention.id(), i);
        }
        for (int i = 0; i < facts.size(); i++) {
            int one = i;
            links.apply(facts.get(one).mention.id()).forEach((otherId, verdict) -> {
                Integer other = places.get(otherId);
                if (other != null && one < other) {
                    edges.add(edge(one, other, verdict));
                }
            });
        }
        edges.sort(STRONGEST);
    }

    /**
     * The events: each lists its mentions in canonical order, the events stand in the order of their first mention.
     *
     * @param links by mention all that it is {@linkplain Comparisons#linked linked} to, with the verdict on the two
     */
    static List<List<SourcedMention>> cluster(
            Collection<Facts> mentions, Function<String, Map<String, Verdict>> links, Contradictions contradictions) {
        Clustering clustering = begin(mentions, links, contradictions);
        clustering.finish(id -> true);
        return clustering.events();
    }

    /** The mentions cut as far as the first step goes. */
    static Clustering begin(
            Collection<Facts> mentions, Function<String, Map<String, Verdict>> links, Contradictions contradictions) {
        List<Facts> facts = mentions.stream()
                .sorted(Comparator.comparing(f -> f.mention, SourcedMention.ORDER))
                .toList();
        Clustering clustering = new Clustering(facts, links, contradictions);
        clustering.joinTelling();
        return clustering;
    }

    /** Ids of the mentions that are alone. */
    Set<String> loners() {
        Set<String> loners = new HashSet<>();
        for (int i = 0; i < facts.size(); i++) {
            if (isAlone(i)) {
                loners.add(facts.get(i).mention.id());
            }
        }
        return loners;
    }

    /** The other steps, for some of the mentions: the rest stay as they are. */
    void finish(Predicate<String> some) {
        boolean[] open = new boolean[facts.size()];
        for (int i = 0; i < open.length; i++) {
            open[i] = some.test(facts.get(i).mention.id());
        }
        attachLoners(open);
        joinVague(open);
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

    private void attachLoners(boolean[] open) {
        Map<Integer, List<Integer>> linked = new TreeMap<>();
        for (Edge edge : edges) {
            for (int end : new int[] {edge.a, edge.b}) {
                if (open[end] && isAlone(end)) {
                    linked.computeIfAbsent(end, e -> new ArrayList<>()).add(end == edge.a ? edge.b : edge.a);
                }
            }
        }
        Map<Integer, Integer> chosen = new LinkedHashMap<>();
        linked.forEach((loner, others) -> {
            Integer only = onlyFit(loner, others);
            if (only != null) {
                chosen.put(loner, only);
            }
        });
        chosen.forEach(this::join);
    }

    private @Nullable Integer onlyFit(int loner, List<Integer> linked) {
        Map<Group, Integer> near = new HashMap<>();
        Map<Group, Integer> far = new HashMap<>();
        for (int other : linked) {
            if (!isVague(other) && mayJoin(loner, other)) {
                (facts.get(loner).isOfArticle(facts.get(other)) ? near : far).put(groups[other], other);
            }
        }
        Map<Group, Integer> fits = near.isEmpty() ? far : near;
        return fits.size() == 1 ? fits.values().iterator().next() : null;
    }

    private void joinVague(boolean[] open) {
        for (Edge edge : edges) {
            if (open[edge.a] && open[edge.b] && isVague(edge.a) && isVague(edge.b)) {
                join(edge.a, edge.b);
            }
        }
    }

    private boolean isAlone(int i) {
        return groups[i].size() == 1;
    }

    private boolean isVague(int i) {
        return facts.get(i).isVague();
    }

    private void join(int a, int b) {
        if (mayJoin(a, b)) {
            Group from = groups[b];
            groups[a].add(from);
            for (Member member : from.members()) {
                groups[member.place()] = groups[a];
            }
        }
    }

    private boolean mayJoin(int a, int b) {
        Group one = groups[a];
        Group other = groups[b];
        if (one == other || one.isFarFrom(other)) {
            return false;
        }
        Pair pair = Pair.of(one, other);
        int size = one.size() + other.size();
        if (apart.getOrDefault(pair, 0) == size) {
            return false;
        }
        boolean contradict = one.contradicts(other, contradictions);
        if (contradict) {
            apart.put(pair, size);
        }
        return !contradict;
    }

    /** The events: each lists its mentions in canonical order, the events stand in the order of their first mention. */
    List<List<SourcedMention>> events() {
        Map<Group, List<SourcedMention>> events = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            events.computeIfAbsent(groups[i], g -> new ArrayList<>()).add(facts.get(i).mention);
        }
        return List.copyOf(events.values());
    }
}
