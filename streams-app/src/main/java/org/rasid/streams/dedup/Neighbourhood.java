package org.rasid.streams.dedup;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The nodes around some mentions that their clustering can depend on, with the links between them. Nodes are linked
 * that {@linkplain Comparisons#linked go together} and are both founders of a cell of one key, or of one article.
 */
final class Neighbourhood {
    private final Cells cells;
    private final Comparisons comparisons;
    private final Map<String, Facts> nodes = new LinkedHashMap<>();
    private final Map<String, Map<String, Verdict>> links = new LinkedHashMap<>();
    private final Deque<Facts> open = new ArrayDeque<>();

    Neighbourhood(Cells cells, Comparisons comparisons) {
        this.cells = cells;
        this.comparisons = comparisons;
    }

    /** All that is linked to the nodes among the starts through any chain of links, with these. */
    void explore(Collection<String> starts) {
        starts.forEach(id -> {
            StoredMention start = cells.get(id);
            if (start != null && start.mention().isIncident() && start.isNode()) {
                reach(start.facts());
            }
        });
        while (!open.isEmpty()) {
            explore(open.remove());
        }
    }

    /** The nodes by id. */
    Map<String, Facts> nodes() {
        return nodes;
    }

    /** All links of those of the mentions that are nodes, each with the verdict on the two. */
    Map<String, Map<String, Verdict>> links(Collection<String> mentions) {
        Map<String, Map<String, Verdict>> some = new HashMap<>();
        for (String id : mentions) {
            Map<String, Verdict> linked = links.get(id);
            if (linked != null) {
                some.put(id, linked);
            }
        }
        return some;
    }

    /** The nodes by event, each event in canonical order. */
    List<List<SourcedMention>> clusters() {
        return Clustering.cluster(nodes.values(), links, cells.contradictions());
    }

    private void explore(Facts node) {
        String id = node.mention.id();
        Map<String, Verdict> known = cells.links(id);
        Map<String, Verdict> linked = known == null ? workOut(node) : known;
        if (known == null) {
            cells.keepLinks(id, linked);
        }
        links.put(id, linked);
        linked.keySet().forEach(other -> {
            if (!nodes.containsKey(other)) {
                reach(cells.present(other).facts());
            }
        });
    }

    private Map<String, Verdict> workOut(Facts node) {
        Set<String> candidates = new LinkedHashSet<>(cells.ofArticle(node));
        for (String key : node.keys) {
            candidates.addAll(cells.near(key, node));
        }
        candidates.remove(node.mention.id());
        Map<String, Verdict> linked = new HashMap<>();
        for (String id : candidates) {
            StoredMention other = cells.present(id);
            if (other.isNode() && comparisons.linked(node, other.facts())) {
                linked.put(id, comparisons.verdict(node, other.facts()));
            }
        }
        return linked;
    }

    private void reach(Facts node) {
        if (nodes.putIfAbsent(node.mention.id(), node) == null) {
            open.add(node);
        }
    }

    /**
     * The founder whose event a mention belongs to that is no founder: of those of its cells and of its article that it
     * is called the same with, the one with the highest score, of several the first by id. Null where there is none, or
     * where the mention is vague and some of them contradict each other.
     */
    @Nullable
    String leader(Facts follower) {
        Set<String> candidates = new LinkedHashSet<>(cells.ofArticle(follower));
        follower.keys.forEach(key -> candidates.addAll(cells.cell(key, follower).ids()));
        candidates.remove(follower.mention.id());
        Map<Facts, Integer> fits = new LinkedHashMap<>();
        for (String id : candidates) {
            StoredMention other = cells.present(id);
            if (other.isFounder() && comparisons.verdict(follower, other.facts()) instanceof Verdict.Same same) {
                fits.put(other.facts(), same.score());
            }
        }
        if (follower.isVague() && contradict(fits.keySet())) {
            return null;
        }
        String leader = null;
        int best = 0;
        for (Map.Entry<Facts, Integer> fit : fits.entrySet()) {
            String id = fit.getKey().mention.id();
            if (leader == null || fit.getValue() > best || (fit.getValue() == best && id.compareTo(leader) < 0)) {
                leader = id;
                best = fit.getValue();
            }
        }
        return leader;
    }

    private boolean contradict(Set<Facts> founders) {
        return founders.stream().anyMatch(a -> founders.stream().anyMatch(b -> a != b && comparisons.contradict(a, b)));
    }
}
