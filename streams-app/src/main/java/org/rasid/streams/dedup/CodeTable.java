package org.rasid.streams.dedup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.EventType;
import org.rasid.extraction.lexicon.Table;

/** Event types and their fields in the codes of other schemes. */
final class CodeTable {
    private static final Map<Key, Codes> CODES = read();

    private record Key(EventType type, String assertion, String key) {}

    private CodeTable() {}

    /** The codes of the most specific row that fits. */
    static Codes of(EventType type, Assertion assertion, EventDetails details) {
        Enum<?> detail = key(details);
        String key = detail == null ? "-" : detail.name();
        return List.of(
                        new Key(type, assertion.name(), key),
                        new Key(type, assertion.name(), "-"),
                        new Key(type, "-", key),
                        new Key(type, "-", "-"))
                .stream()
                .map(CODES::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Enum<?> key(EventDetails details) {
        if (details instanceof EventDetails.Strike strike) {
            return strike.method();
        }
        if (details instanceof EventDetails.Talks talks) {
            return talks.phase();
        }
        if (details instanceof EventDetails.ForceMovement movement) {
            return movement.direction();
        }
        return details instanceof EventDetails.Truce truce ? truce.phase() : null;
    }

    private static Map<Key, Codes> read() {
        Map<Key, Codes> codes = new HashMap<>();
        for (Table.Row row : Table.load("org/rasid/streams/dedup/codes.tsv").rows()) {
            Key key = new Key(row.constant("type", EventType.class), row.required("assertion"), row.required("key"));
            Codes value = new Codes(
                    orNull(row.get("cameo")),
                    orNull(row.get("plover")),
                    orNull(row.get("acled")),
                    Boolean.parseBoolean(row.required("loss")));
            if (codes.put(key, value) != null) {
                throw row.fault("a second row for " + key);
            }
        }
        for (EventType type : EventType.values()) {
            if (!codes.containsKey(new Key(type, "-", "-"))) {
                throw new IllegalStateException("codes.tsv: no row for " + type + " alone");
            }
        }
        return Map.copyOf(codes);
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
