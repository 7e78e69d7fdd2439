package org.rasid.training;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.EventType;

/**
 * An annotated mention. Offsets are UTF-16 units into title, line feed, body.
 *
 * @param fields the fields as the guidelines name them
 */
record GoldMention(
        EventType type, int sentenceStart, int sentenceEnd, int triggerStart, int triggerEnd, JsonNode fields) {
    static GoldMention of(JsonNode node, String text, String articleId) {
        String sentence = node.path("sentence").asText();
        int start = text.indexOf(sentence);
        int trigger = start + sentence.indexOf(node.path("trigger").asText());
        if (start < 0 || trigger < start) {
            throw new IllegalArgumentException(articleId + ": sentence or trigger not in the text: " + sentence);
        }
        return new GoldMention(
                EventType.valueOf(node.path("type").asText()),
                start,
                start + sentence.length(),
                trigger,
                trigger + node.path("trigger").asText().length(),
                node);
    }

    /** A field's value; null where it is not stated. */
    @Nullable
    String value(String field) {
        JsonNode value = fields.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asText();
    }

    List<String> list(String field) {
        List<String> values = new ArrayList<>();
        fields.path(field).forEach(value -> values.add(value.asText()));
        return values;
    }

    /** The days of a date; null where it is not stated. */
    @Nullable
    Days days(String field) {
        JsonNode span = fields.path(field);
        return span.isObject() ? new Days(day(span.path("from")), day(span.path("to"))) : null;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return node.isTextual() ? LocalDate.parse(node.asText()) : null;
    }
}
