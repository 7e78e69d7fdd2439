package org.rasid.producer.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/**
 * Reads one article from one line of JSON: an object with the text fields {@code id}, {@code source}, {@code url}, {@code
 * published}, {@code modified}, {@code title} and {@code body}. Only {@code body} must be there; null is the same as
 * absent; other fields are ignored.
 */
final class JsonLine {
    /** The fields of an article. */
    static final Set<String> FIELDS = Set.of("id", "source", "url", "published", "modified", "title", "body");

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** A field of the wrong type. */
    private static final class WrongTypeException extends Exception {
        private final String detail;

        private WrongTypeException(String detail) {
            super(detail);
            this.detail = detail;
        }
    }

    private JsonLine() {}

    static Item parse(String line, String origin, long bytes) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            return refused(RejectionReason.MALFORMED, malformed(e), origin, bytes);
        }
        if (!object.isObject()) {
            return refused(
                    RejectionReason.MALFORMED,
                    "is not a JSON object; give one object a line, with at least the field 'body'",
                    origin,
                    bytes);
        }
        return article(object, origin, bytes);
    }

    /** The article that an object is, or why it is none. */
    static Item article(JsonNode object, String origin, long bytes) {
        try {
            return candidate(object, origin, bytes);
        } catch (WrongTypeException e) {
            return new Item.Refused(new Rejection(
                    RejectionReason.INVALID_FIELD,
                    e.detail,
                    origin,
                    bytes,
                    textOrNull(object, "id"),
                    textOrNull(object, "source"),
                    textOrNull(object, "url")));
        }
    }

    private static Item candidate(JsonNode object, String origin, long bytes) throws WrongTypeException {
        String id = text(object, "id");
        String source = text(object, "source");
        String url = text(object, "url");
        String title = text(object, "title");
        String published = text(object, "published");
        String modified = text(object, "modified");
        String body = text(object, "body");
        if (body == null) {
            return new Item.Refused(new Rejection(
                    RejectionReason.MISSING_FIELD,
                    "has no field 'body', which holds the text of the article",
                    origin,
                    bytes,
                    id,
                    source,
                    url));
        }
        return new Item.Candidate(
                origin, bytes, id, source, url, title == null ? "" : title, body, published, modified, null);
    }

    private static @Nullable String text(JsonNode object, String field) throws WrongTypeException {
        JsonNode value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw new WrongTypeException("field '" + field + "' must be text but is "
                    + value.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        return value.textValue();
    }

    private static @Nullable String textOrNull(JsonNode object, String field) {
        return object.path(field).textValue();
    }

    /** Says where, not what: the parser's own message quotes the text. */
    private static String malformed(JsonProcessingException e) {
        String place =
                e.getLocation() == null ? "" : " at column " + e.getLocation().getColumnNr();
        return "is not valid JSON" + place + "; give one object a line";
    }

    private static Item refused(RejectionReason reason, String detail, String origin, long bytes) {
        return new Item.Refused(Rejection.of(reason, detail, origin, bytes));
    }
}
