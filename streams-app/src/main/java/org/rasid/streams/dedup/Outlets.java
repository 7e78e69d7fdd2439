package org.rasid.streams.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The outlets that report an event, and which of them are independent: those that share a copied sentence are one. */
final class Outlets {
    private final Map<String, String> parents = new HashMap<>();

    private Outlets() {}

    /** The outlets of all mentions of an event. */
    static Outlets of(List<SourcedMention> mentions) {
        Outlets all = new Outlets();
        Map<Set<String>, List<String>> outletsOfText = new LinkedHashMap<>();
        for (SourcedMention m : mentions) {
            Set<String> text = Set.copyOf(Words.of(m.mention().sentence()));
            outletsOfText.computeIfAbsent(text, t -> new ArrayList<>()).add(outlet(m));
            all.parents.putIfAbsent(outlet(m), outlet(m));
        }
        List<Set<String>> texts = List.copyOf(outletsOfText.keySet());
        for (int i = 0; i < texts.size(); i++) {
            if (!Matching.isTelling(texts.get(i))) {
                continue;
            }
            List<String> outlets = outletsOfText.getOrDefault(texts.get(i), List.of());
            outlets.forEach(outlet -> all.join(outlets.get(0), outlet));
            for (Set<String> other : texts.subList(i + 1, texts.size())) {
                if (Matching.isCopy(texts.get(i), other)) {
                    outletsOfText.getOrDefault(other, List.of()).forEach(o -> all.join(outlets.get(0), o));
                }
            }
        }
        return all;
    }

    /** Who reports what these of the mentions say. */
    Sources sources(List<SourcedMention> some) {
        Set<String> outlets = new HashSet<>();
        Set<String> roots = new HashSet<>();
        Set<String> articles = new HashSet<>();
        for (SourcedMention m : some) {
            outlets.add(outlet(m));
            roots.add(root(outlet(m)));
            articles.add(m.articleId());
        }
        return new Sources(outlets.size(), roots.size(), articles.size());
    }

    private static String outlet(SourcedMention m) {
        return m.source() == null || m.source().isBlank() ? "article " + m.articleId() : "outlet " + m.source();
    }

    private void join(String a, String b) {
        parents.put(root(a), root(b));
    }

    private String root(String outlet) {
        String at = outlet;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            at = parent;
            parent = parents.getOrDefault(at, at);
        }
        return at;
    }
}
