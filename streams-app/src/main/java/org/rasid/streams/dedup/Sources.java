package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        Map<Set<String>, Set<String>> outletsOfText = new LinkedHashMap<>();
        Map<Set<String>, Facts> texts = new LinkedHashMap<>();
        for (SourcedMention m : mentions) {
            Facts facts = new Facts(m);
            outletsOfText
                    .computeIfAbsent(facts.sentenceWords(), w -> new TreeSet<>())
                    .add(outlet(m));
            texts.putIfAbsent(facts.sentenceWords(), facts);
            parents.putIfAbsent(outlet(m), outlet(m));
        }
        List<Facts> distinct = List.copyOf(texts.values());
        for (int i = 0; i < distinct.size(); i++) {
            Facts text = distinct.get(i);
            List<String> outlets = List.copyOf(outletsOfText.getOrDefault(text.sentenceWords(), Set.of()));
            if (Matching.isLongEnough(text)) {
                outlets.forEach(outlet -> join(parents, outlets.get(0), outlet));
            }
            for (Facts other : distinct.subList(i + 1, distinct.size())) {
                if (Matching.isCopyOfText(text, other)) {
                    join(parents, outlets.get(0), outlet(other.mention));
                }
            }
        }
        Set<String> roots = parents.keySet().stream().map(o -> root(parents, o)).collect(Collectors.toSet());
        int articles = (int)
                mentions.stream().map(SourcedMention::articleId).distinct().count();
        return new Sources(parents.size(), roots.size(), articles);
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
