package org.rasid.docs;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/**
 * The parts of the doc of a field or an enum, by the way in which they are written: {@code What it says. Null: when.},
 * {@code What it says. FIRST: meaning. SECOND: meaning.}
 *
 * @param meaning what is left without the other parts
 * @param nullMeaning what null means, as {@code not known} or {@code unless ACTIVE}; empty where the doc does not say
 * @param symbols meaning of those symbols of an enum that the doc explains
 */
record Doc(String meaning, String nullMeaning, Map<String, String> symbols) {
    private static final Pattern NULL = Pattern.compile("(?:^|(?<=[.] ))Null:? ([^.]*)[.] ?");

    /** Of a field; throws where there is none. */
    static Doc of(Schema owner, Schema.Field field) {
        String doc = required(field.doc(), owner.getName() + "." + field.name());
        Matcher matcher = NULL.matcher(doc);
        String nullMeaning = matcher.results().map(match -> match.group(1)).collect(Collectors.joining("; "));
        return new Doc(matcher.replaceAll("").strip(), nullMeaning, Map.of());
    }

    /** Of a record or an enum; throws where there is none. */
    static Doc of(Schema type) {
        String doc = required(type.getDoc(), type.getName());
        if (type.getType() != Schema.Type.ENUM) {
            return new Doc(doc, "", Map.of());
        }
        Pattern symbol = Pattern.compile("(?:^|(?<=[.] ))(" + String.join("|", type.getEnumSymbols()) + ")(: |[.])");
        Map<String, String> symbols = new LinkedHashMap<>();
        int end = doc.length();
        for (MatchResult match : symbol.matcher(doc)
                .results()
                .sorted((a, b) -> b.start() - a.start())
                .toList()) {
            String meaning = doc.substring(match.end(), end).strip();
            if (!meaning.isEmpty()) {
                symbols.put(match.group(1), withoutStop(meaning));
            }
            end = match.start();
        }
        return new Doc(doc.substring(0, end).strip(), "", Map.copyOf(symbols));
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }

    private static String required(@org.jspecify.annotations.Nullable String doc, String name) {
        if (doc == null || doc.isBlank()) {
            throw new IllegalStateException(name + ": its schema has no doc; add one");
        }
        return doc;
    }
}
