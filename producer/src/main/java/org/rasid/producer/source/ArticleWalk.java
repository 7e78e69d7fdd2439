package org.rasid.producer.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/**
 * Articles as objects with the fields of {@link JsonLine}: an array of them, an object that has one such array at any
 * depth of objects, one object, or any of these one after another.
 */
final class ArticleWalk implements JsonWalk {
    /** Keys of arrays whose elements are articles even where the first one has no body. */
    static final Set<String> LISTS =
            Set.of("articles", "items", "data", "news", "posts", "results", "entries", "records", "documents", "docs");

    private static final String BODY = "body";

    /** The object that is an article itself, or holds the array of them. Null outside of one. */
    private @Nullable JsonFields root;

    private int depth;
    private boolean inList;
    private boolean listSeen;

    @Override
    public @Nullable Item next(JsonParser parser, Place place) throws IOException {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            Item item =
                    inList ? element(parser, place) : root == null ? top(parser, place) : inRoot(parser, place, root);
            if (item != null) {
                return item;
            }
        }
        return null;
    }

    private @Nullable Item top(JsonParser parser, Place place) throws IOException {
        switch (parser.currentToken()) {
            case START_ARRAY -> inList = true;
            case START_OBJECT -> {
                root = new JsonFields(JsonLine.FIELDS);
                listSeen = false;
            }
            default -> {
                return noObject(place);
            }
        }
        return null;
    }

    private @Nullable Item element(JsonParser parser, Place place) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                return article(JsonFields.of(parser, JsonLine.FIELDS), place);
            }
            case END_ARRAY -> {
                inList = false;
                return null;
            }
            default -> {
                parser.skipChildren();
                return noObject(place);
            }
        }
    }

    private @Nullable Item inRoot(JsonParser parser, Place place, JsonFields fields) throws IOException {
        if (parser.currentToken() == JsonToken.END_OBJECT) {
            if (depth > 0) {
                depth--;
                return null;
            }
            root = null;
            return listSeen ? null : article(fields, place);
        }
        String key = parser.currentName();
        JsonToken value = parser.nextToken();
        boolean own = depth == 0 && JsonLine.FIELDS.contains(key);
        if (value == JsonToken.START_ARRAY && !own && !fields.has(BODY)) {
            return list(parser, place, key);
        }
        if (value == JsonToken.START_OBJECT && !own && !fields.has(BODY)) {
            depth++;
        } else if (own) {
            fields.take(key, parser);
        } else {
            parser.skipChildren();
        }
        return null;
    }

    /** Looks at the first element of an array. */
    private @Nullable Item list(JsonParser parser, Place place, String key) throws IOException {
        boolean named = LISTS.contains(key) && depth == 0;
        JsonToken first = parser.nextToken();
        if (first == JsonToken.END_ARRAY) {
            listSeen |= named;
            return null;
        }
        JsonFields fields = first == JsonToken.START_OBJECT ? JsonFields.of(parser, JsonLine.FIELDS) : null;
        if (fields != null && (named || fields.has(BODY))) {
            inList = true;
            listSeen = true;
            return article(fields, place);
        }
        if (fields == null) {
            parser.skipChildren();
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            parser.skipChildren();
        }
        return null;
    }

    private static Item article(JsonFields fields, Place place) {
        String origin = origin(place);
        Rejection fault = fields.fault(origin, place.bytes());
        return fault == null ? JsonLine.article(fields.object(), origin, place.bytes()) : new Item.Refused(fault);
    }

    private static Item noObject(Place place) {
        return new Item.Refused(Rejection.of(
                RejectionReason.MALFORMED,
                "is not a JSON object; give one object for each article, with at least the field 'body'",
                origin(place),
                place.bytes()));
    }

    private static String origin(Place place) {
        return place.input() + "#" + place.number();
    }
}
