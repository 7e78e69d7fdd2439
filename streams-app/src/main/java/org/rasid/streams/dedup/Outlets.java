package org.rasid.streams.dedup;

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
    static Outlets of(List<Facts> mentions) {
        Outlets all = new Outlets();
        Map<Wording, String> texts = new LinkedHashMap<>();
        for (Facts facts : mentions) {
            String outlet = outlet(facts.mention);
            all.parents.putIfAbsent(outlet, outlet);
            String first = texts.putIfAbsent(facts.sentence, outlet);
            if (first != null && Matching.isTelling(facts.sentence)) {
                all.join(first, outlet);
            }
        }
        Copies.find(
                texts.keySet(), (one, other) -> all.join(texts.getOrDefault(one, ""), texts.getOrDefault(other, "")));
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
