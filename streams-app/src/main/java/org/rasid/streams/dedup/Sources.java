package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who reports an event.
 *
 * @param total outlets; an article of no known outlet counts as one
 * @param independent outlets left when those that share a copied sentence count once
 */
record Sources(int total, int independent, int articles) {
    static Sources of(List<SourcedMention> mentions) {
        Map<String, String> parents = new HashMap<>();
        Map<Set<String>, List<String>> outletsOfText = new LinkedHashMap<>();
        for (SourcedMention m : mentions) {
            Set<String> text = Set.copyOf(Words.of(m.mention().sentence()));
            outletsOfText.computeIfAbsent(text, t -> new ArrayList<>()).add(outlet(m));
            parents.putIfAbsent(outlet(m), outlet(m));
        }
        List<Set<String>> texts = List.copyOf(outletsOfText.keySet());
        for (int i = 0; i < texts.size(); i++) {
            if (!Matching.isTelling(texts.get(i))) {
                continue;
            }
            List<String> outlets = outletsOfText.getOrDefault(texts.get(i), List.of());
            outlets.forEach(outlet -> join(parents, outlets.get(0), outlet));
            for (Set<String> other : texts.subList(i + 1, texts.size())) {
                if (Matching.isCopy(texts.get(i), other)) {
                    outletsOfText.getOrDefault(other, List.of()).forEach(o -> join(parents, outlets.get(0), o));
                }
            }
        }
        Set<String> roots = parents.keySet().stream().map(o -> root(parents, o)).collect(Collectors.toSet());
        long articles =
                mentions.stream().map(SourcedMention::articleId).distinct().count();
        return new Sources(parents.size(), roots.size(), Math.toIntExact(articles));
    }

    private static String outlet(SourcedMention m) {
        return m.source() == null || m.source().isBlank() ? "article " + m.articleId() : "outlet " + m.source();
    }

    private static void join(Map<String, String> parents, String a, String b) {
        parents.put(root(parents, a), root(parents, b));
    }

    private static String root(Map<String, String> parents, String outlet) {
        String at = outlet;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            at = parent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
