package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.Comparator;
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
    private static final Comparator<Link> STRONGEST = Comparator.comparingInt(Link::score)
            .reversed()
            .thenComparing(Link::a)
            .thenComparing(Link::b);

    /** Two groups are joined if at most one in so many of the pairs across them contradict each other. */
    private static final int TOLERANCE = 3;

    private final Comparisons comparisons;
    private final List<Facts> facts;
    private final List<Link> links = new ArrayList<>();
    private final int[] group;
    private final List<Set<Integer>> members = new ArrayList<>();

    private record Link(int a, int b, int score, boolean same) {}

    private Clustering(List<Facts> facts, Comparisons comparisons) {
        this.facts = facts;
        this.comparisons = comparisons;
        this.group = new int[facts.size()];
        for (int i = 0; i < facts.size(); i++) {
            group[i] = i;
            members.add(new HashSet<>(Set.of(i)));
        }
        for (int a = 0; a < facts.size(); a++) {
            for (int b = a + 1; b < facts.size(); b++) {
                link(a, b);
            }
        }
        links.sort(STRONGEST);
    }

    /** The events: each lists its mentions in canonical order, the events stand in the order of their first mention. */
    static List<List<SourcedMention>> cluster(List<Facts> mentions, Comparisons comparisons) {
        List<Facts> facts = mentions.stream()
                .sorted(Comparator.comparing(f -> f.mention, SourcedMention.ORDER))
                .toList();
        Clustering clustering = new Clustering(facts, comparisons);
        clustering.joinTelling();
        clustering.attachLoners();
        clustering.joinVague();
        return clustering.events();
    }

    private void link(int a, int b) {
        if (!comparisons.linked(facts.get(a), facts.get(b))) {
            return;
        }
        Verdict verdict = comparisons.verdict(facts.get(a), facts.get(b));
        if (verdict instanceof Verdict.Same same) {
            links.add(new Link(a, b, same.score(), true));
        } else if (verdict instanceof Verdict.Unclear unclear) {
            links.add(new Link(a, b, unclear.score(), false));
        }
    }

    private void joinTelling() {
        for (Link link : links) {
            if (link.same && !isVague(link.a) && !isVague(link.b)) {
                join(link.a, link.b);
            }
        }
    }

    private void attachLoners() {
        List<Set<Integer>> linked = new ArrayList<>();
        facts.forEach(f -> linked.add(new HashSet<>()));
        for (Link link : links) {
            linked.get(link.a).add(link.b);
            linked.get(link.b).add(link.a);
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
        for (Link link : links) {
            if (isVague(link.a) && isVague(link.b)) {
                join(link.a, link.b);
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
        int contradictions = 0;
        for (int i : members.get(group[a])) {
            for (int j : members.get(group[b])) {
                contradictions += comparisons.contradict(facts.get(i), facts.get(j)) ? 1 : 0;
            }
        }
        return contradictions * TOLERANCE
                <= members.get(group[a]).size() * members.get(group[b]).size();
    }

    private List<List<SourcedMention>> events() {
        Map<Integer, List<SourcedMention>> events = new LinkedHashMap<>();
        for (int i = 0; i < facts.size(); i++) {
            events.computeIfAbsent(group[i], g -> new ArrayList<>()).add(facts.get(i).mention);
        }
        return List.copyOf(events.values());
    }
}
