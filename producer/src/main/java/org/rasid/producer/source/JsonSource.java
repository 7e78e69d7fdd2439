package org.rasid.producer.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.RejectionReason;

/**
 * Articles of a JSON document, read as it streams by. What is not JSON ends the document, with one refusal that tells the
 * line and column; what was read before stands.
 */
final class JsonSource implements Source, JsonWalk.Place {
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Limits.MAX_BYTES)
                    .build())
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private final Content content;
    private final JsonParser parser;
    private final JsonWalk walk;
    private final long from;
    private long items;
    private long offset;
    private boolean ended;

    /** @param in UTF-8, at its beginning; it is read again as far as {@code from} */
    JsonSource(Content content, InputStream in, JsonWalk walk, Position from) throws IOException {
        this.content = content;
        this.walk = walk;
        this.from = from.record();
        parser = JSON.createParser(in);
    }

    @Override
    public @Nullable Item next() {
        while (items < from && !ended) {
            Item before = read();
            if (before instanceof Item.Unreadable) {
                return before;
            }
        }
        return ended ? null : read();
    }

    private @Nullable Item read() {
        Item item;
        try {
            item = walk.next(parser, this);
        } catch (StreamConstraintsException e) {
            ended = true;
            item = refused(
                    RejectionReason.TOO_LARGE,
                    "has a value of more than " + Limits.MAX_BYTES + " characters, or too deep a nesting, "
                            + place(e.getLocation()));
        } catch (JsonProcessingException | CharConversionException e) {
            ended = true;
            JsonLocation location = e instanceof JsonProcessingException json ? json.getLocation() : null;
            item = refused(RejectionReason.MALFORMED, "is not valid JSON in UTF-8 " + place(location));
        } catch (IOException e) {
            ended = true;
            // no article: where it stands there may be one another time
            return Reading.broke(input(), " after article " + items, e);
        }
        if (item == null) {
            ended = true;
            item = items > 0 ? null : refused(RejectionReason.EMPTY, "holds no article");
        }
        offset = parser.currentLocation().getByteOffset();
        items += item == null ? 0 : 1;
        return item;
    }

    private Item refused(RejectionReason reason, String detail) {
        return new Item.Refused(Rejection.of(reason, detail, input(), bytes()));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null
                ? "; the rest of the document is not read"
                : "at line " + location.getLineNr() + ", column " + location.getColumnNr()
                        + "; the rest of the document is not read";
    }

    @Override
    public String input() {
        return content.origin();
    }

    @Override
    public long number() {
        return items + 1;
    }

    @Override
    public long bytes() {
        return Math.max(0, parser.currentLocation().getByteOffset() - offset);
    }

    @Override
    public Position position() {
        return new Position(Math.max(items, from), 0);
    }

    @Override
    public void close() {
        ended = true;
        content.close();
    }
}
