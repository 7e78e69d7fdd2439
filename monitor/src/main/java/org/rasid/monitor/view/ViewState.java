package org.rasid.monitor.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.avro.SchemaNormalization;
import org.rasid.avro.Event;

/**
 * What a commit of the view says of itself.
 *
 * @param origin tells the topics that feed it from all others; empty before any was read
 * @param position the last change in it
 * @param filled whether all that was on the topics when it was begun is in it
 * @param rememberedAfter sequence after which every change was remembered when it came
 * @param offsets where to go on, by partition in the form topic-number
 */
record ViewState(String origin, Position position, boolean filled, long rememberedAfter, Map<String, Long> offsets) {
    /** To be counted up when the documents of the index change; those of other formats are built anew. */
    private static final String FORMAT =
            "4-" + Long.toHexString(SchemaNormalization.parsingFingerprint64(Event.getClassSchema()));

    private static final String OFFSET = "offset.";
    private static final long EPOCH_BITS = 0xff_ffff_ffffL;

    ViewState {
        offsets = Map.copyOf(offsets);
    }

    /** The state of a view that holds nothing. */
    static ViewState empty(String origin) {
        return new ViewState(origin, new Position(newEpoch(), 0), false, 0, Map.of());
    }

    /** Whether this version can go on with what wrote the commit. */
    static boolean isReadable(Map<String, String> data) {
        return FORMAT.equals(data.get("format"))
                && Position.parse(data.getOrDefault("position", "")).isPresent();
    }

    static ViewState of(Map<String, String> data) {
        Map<String, Long> offsets = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(OFFSET)) {
                offsets.put(key.substring(OFFSET.length()), Long.valueOf(value));
            }
        });
        Position position = Position.parse(data.getOrDefault("position", "")).orElseThrow();
        return new ViewState(
                data.getOrDefault("origin", ""),
                position,
                Boolean.parseBoolean(data.get("filled")),
                Long.parseLong(data.getOrDefault("rememberedAfter", "0")),
                offsets);
    }

    Iterable<Map.Entry<String, String>> data() {
        List<Map.Entry<String, String>> data = new ArrayList<>();
        data.add(Map.entry("format", FORMAT));
        data.add(Map.entry("origin", origin));
        data.add(Map.entry("position", position.toString()));
        data.add(Map.entry("filled", String.valueOf(filled)));
        data.add(Map.entry("rememberedAfter", String.valueOf(rememberedAfter)));
        offsets.forEach((partition, offset) -> data.add(Map.entry(OFFSET + partition, offset.toString())));
        return data;
    }

    private static String newEpoch() {
        return Long.toString(UUID.randomUUID().getMostSignificantBits() & EPOCH_BITS, 36);
    }
}
