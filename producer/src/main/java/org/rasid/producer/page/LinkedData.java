package org.rasid.producer.page;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** The JSON-LD objects of a page, those of graphs and arrays among them; what is broken is read as far as it can be. */
final class LinkedData {
    /** Objects lie a few levels deep; deeper nesting is an error or an attack. */
    private static final int MAX_DEPTH = 32;

    private static final int MAX_OBJECTS = 1000;

    private static final ObjectReader LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH * 2)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .build()
            .readerFor(JsonNode.class);

    private static final Pattern WRAPPING =
            Pattern.compile("^\\s*+(?:<!--|(?:(?://|/\\*)\\s*+)?<!\\[CDATA\\[\\s*(?:\\*/)?)"
                    + "|(?:-->|(?:(?://|/\\*)\\s*|(?<!\\s)\\s*)]]>(?:\\s*\\*/)?|;)\\s*$");
    private static final Pattern BROKEN_TYPE =
            Pattern.compile("\"@type\"\\s*+:\\s*+\\[?+\\s*+\"(\\w*(?:Article|Posting))\"");
    private static final Pattern BROKEN_END = Pattern.compile("\"\\s*+(?:,\\s*+\"\\w|[}\\]]|$)");
    private static final List<String> BROKEN_FIELDS =
            List.of("headline", "datePublished", "dateModified", "articleSection", "articleBody", "inLanguage", "url");

    private final List<JsonNode> objects = new ArrayList<>();

    private LinkedData() {}

    static List<JsonNode> of(PageElements elements) {
        LinkedData data = new LinkedData();
        for (Element script : elements.tagged("script")) {
            if (script.attr("type").strip().toLowerCase(java.util.Locale.ROOT).startsWith("application/ld+json")) {
                data.read(WRAPPING.matcher(script.data()).replaceAll(""));
            }
        }
        return data.objects;
    }

    private void read(String json) {
        try (MappingIterator<JsonNode> values = LENIENT.readValues(json)) {
            while (values.hasNextValue()) {
                collect(values.nextValue(), 0);
            }
        } catch (IOException e) {
            salvage(json);
        }
    }

    private void collect(JsonNode node, int depth) {
        if (depth > MAX_DEPTH || objects.size() >= MAX_OBJECTS) {
            return;
        }
        if (node.isArray()) {
            node.forEach(each -> collect(each, depth + 1));
        } else if (node.isObject()) {
            if (node.has("@type")) {
                objects.add(node);
            }
            for (String field : new String[] {"@graph", "mainEntity", "mainEntityOfPage"}) {
                collect(node.path(field), depth + 1);
            }
        }
    }

    /**
     * An unescaped quotation mark in a headline breaks the whole object, but not the fields beside it. A value goes from
     * where its field is found first to the first place that looks like an end.
     */
    private void salvage(String json) {
        Matcher type = BROKEN_TYPE.matcher(json);
        if (!type.find()) {
            return;
        }
        ObjectNode article = JsonNodeFactory.instance.objectNode().put("@type", type.group(1));
        for (String field : BROKEN_FIELDS) {
            Matcher begin = Pattern.compile("\"" + field + "\"\\s*+:\\s*+\"").matcher(json);
            Matcher end = BROKEN_END.matcher(json);
            if (begin.find() && end.find(begin.end())) {
                article.put(field, unescaped(json.substring(begin.end(), end.start())));
            }
        }
        objects.add(article);
    }

    private static String unescaped(String text) {
        try {
            JsonNode value = LENIENT.readTree("\"" + text.replaceAll("(?<!\\\\)\"", "\\\\\"") + "\"");
            return value.isTextual() ? value.textValue() : text;
        } catch (IOException e) {
            return text;
        }
    }
}
