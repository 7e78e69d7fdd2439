package org.rasid.schemas.header;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A header as the catalogue promises it. Its value is text in UTF-8, and it stands on a record at most once.
 *
 * @param name name in Kafka, public API
 * @param always whether every record of the topics that have the header carries it
 * @param doc what it says
 * @param example a value, as it could be found
 */
public record HeaderSpec(String name, boolean always, String doc, String example) {
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_.-]*");

    public HeaderSpec {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not the name of a header: '" + name + "'");
        }
    }

    /** The same header on a topic where not every record has it. */
    HeaderSpec sometimes() {
        return new HeaderSpec(name, false, doc, example);
    }

    /** Sets the header; another of the same name goes. */
    public void put(Headers headers, String value) {
        headers.remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** The value of the last header of the name; empty where there is none, or one without a value. */
    public Optional<String> of(Headers headers) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
