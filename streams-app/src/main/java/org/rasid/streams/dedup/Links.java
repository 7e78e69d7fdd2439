package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which nodes are linked, as the mentions are now. Nodes are linked that {@linkplain Comparisons#linked go together} and
 * are both founders of a cell of one key, or of one article.
 */
final class Links {
    private final Cells cells;
    private final Comparisons comparisons;
    private final Map<String, Map<String, Verdict>> links = new HashMap<>();

    Links(Cells cells, Comparisons comparisons) {
        this.cells = cells;
        this.comparisons = comparisons;
    }

    /** All that a node is linked to, each with the verdict on the two; nothing for what is no node. */
    Map<String, Verdict> of(String id) {
        Map<String, Verdict> linked = links.get(id);
        if (linked == null) {
            linked = find(id);
            links.put(id, linked);
        }
        return linked;
    }

    private Map<String, Verdict> find(String id) {
        StoredMention node = cells.get(id);
        if (node == null || !node.isClustered()) {
            return Map.of();
        }
        Map<String, Verdict> known = cells.links(id);
        if (known != null) {
            return known;
        }
        Map<String, Verdict> linked = workOut(node.facts());
        cells.keepLinks(id, linked);
        return linked;
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
