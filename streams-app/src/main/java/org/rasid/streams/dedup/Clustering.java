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

    private final Comparisons comparisons;
    private final List<Facts> facts;
    private final List<Edge> edges = new ArrayList<>();
    private final int[] group;
    private final List<Set<Integer>> members = new ArrayList<>();

    /**
     * Two mentions that go together, see {@link Comparisons#linked}.
     *
     * @param a the smaller id
     * @param b the larger id
     */
    record Link(String a, String b) {
        static Link of(String one, String other) {
            return one.compareTo(other) < 0 ? new Link(one, other) : new Link(other, one);
        }
    }

    private record Edge(int a, int b, int score, boolean same) {}

    private Clustering(List<Facts> facts, Collection<Link> links, Comparisons comparisons) {
        this.facts = facts;
        this.comparisons = comparisons;
        this.group = new int[facts.size()];
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            group[i] = i;
            members.add(new HashSet<>(Set.of(i)));
            places.put(facts.get(i).mention.id(), i);
        }
        for (Link link : links) {
            Integer a = places.get(link.a);
            Integer b = places.get(link.b);
            if (a != null && b != null) {
                edges.add(edge(Math.min(a, b), Math.max(a, b)));
            }
        }
        edges.sort(STRONGEST);
    }

    /**
     * The events: each lists its mentions in canonical order, the events stand in the order of their first mention.
     *
     * @param links all pairs among the mentions that are linked
     */
    static List<List<SourcedMention>> cluster(
            Collection<Facts> mentions, Collection<Link> links, Comparisons comparisons) {
        List<Facts> facts = mentions.stream()
                .sorted(Comparator.comparing(f -> f.mention, SourcedMention.ORDER))
                .toList();
        Clustering clustering = new Clustering(facts, links, comparisons);
        clustering.joinTelling();
        clustering.attachLoners();
        clustering.joinVague();
        return clustering.events();
    }

    private Edge edge(int a, int b) {
        Verdict verdict = comparisons.verdict(facts.get(a), facts.get(b));
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
            if (members.get(group[i]).size() == 1) {
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
        for (int i : members.get(from)) {
            group[i] = into;
        }
        members.get(into).addAll(members.get(from));
        members.get(from).clear();
    }

    private boolean mayJoin(int a, int b) {
        if (group[a] == group[b]) {
            return false;
        }
        Set<Integer> ones = members.get(group[a]);
        Set<Integer> others = members.get(group[b]);
        int most = ones.size() * others.size() / TOLERANCE;
        int least = ones.size() * others.size() - most;
        int contradictions = 0;
        int fits = 0;
        for (int i : ones) {
            for (int j : others) {
                if (comparisons.contradict(facts.get(i), facts.get(j))) {
                    contradictions++;
                } else {
                    fits++;
                }
                if (contradictions > most) {
                    return false;
                }
                if (fits >= least) {
                    return true;
                }
            }
        }
        return true;
    }

    private List<List<SourcedMention>> events() {
        Map<Integer, List<SourcedMention>> events = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            events.computeIfAbsent(group[i], g -> new ArrayList<>()).add(facts.get(i).mention);
        }
        return List.copyOf(events.values());
    }
}
