package org.rasid.monitor.alert.rule;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rasid.monitor.alert.json.InvalidValueException;

/**
 * What is to be told, and to whom. What belongs to another kind of rule may be given and does nothing.
 *
 * @param id 1 to 64 of {@code a-z 0-9 -}
 * @param name for people, 1 to 200 characters on one line
 * @param enabled whether it is at work
 * @param filter which events it is about, in the form of a URL query
 * @param on what it waits for
 * @param fields of {@link On#CHANGED}: paths of the fields that count, at most 50; none given: all that say something of
 *     the event itself
 * @param threshold of {@link On#THRESHOLD}
 * @param deadline of {@link On#DEADLINE}
 * @param quiet when it is silent; null: never
 * @param channels names of the channels, at most 20; none: it is only on the list of recent alerts
 */
public record Rule(
        @JsonProperty(required = true) String id,
        @JsonProperty(required = true) String name,
        @JsonProperty(required = true) boolean enabled,
        @JsonProperty(required = true) String filter,
        @JsonProperty(required = true) On on,
        List<String> fields,
        @Nullable Threshold threshold,
        @Nullable DueWithin deadline,
        @Nullable Quiet quiet,
        @JsonProperty(required = true) List<String> channels) {
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cf}\u2028\u2029\\p{Cs}]{1,200}");
    private static final int MAX_FILTER = 4_000;
    private static final int MAX_FIELDS = 50;
    private static final int MAX_CHANNELS = 20;

    public Rule {
        fields = fields == null ? List.of() : copy("fields", fields, MAX_FIELDS);
        channels = channels == null ? List.of() : copy("channels", channels, MAX_CHANNELS);
        if (id == null || !ID.matcher(id).matches()) {
            throw new InvalidValueException("id", "must be 1 to 64 of the characters a-z 0-9 -");
        }
        if (name == null || name.isBlank() || !NAME.matcher(name).matches()) {
            throw new InvalidValueException("name", "must be 1 to 200 characters on one line");
        }
        if (filter == null || filter.length() > MAX_FILTER) {
            throw new InvalidValueException("filter", "must be given, with at most " + MAX_FILTER + " characters");
        }
        if (on == null) {
            throw new InvalidValueException("on", "must be new, changed, threshold or deadline");
        }
        if (on == On.THRESHOLD && threshold == null) {
            throw new InvalidValueException("threshold", "is missing; a rule on threshold needs it");
        }
        if (on == On.DEADLINE && deadline == null) {
            throw new InvalidValueException("deadline", "is missing; a rule on deadline needs it");
        }
        fields.forEach(EventPath::parse);
        for (String channel : channels) {
            if (!ID.matcher(channel).matches()) {
                throw new InvalidValueException("channels", "must be names of 1 to 64 of the characters a-z 0-9 -");
            }
        }
    }

    /** The zone whose days count: that of the quiet hours, else UTC. */
    public ZoneId zone() {
        return quiet == null ? ZoneOffset.UTC : quiet.zone();
    }

    private static List<String> copy(String key, List<String> list, int most) {
        if (list.size() > most || list.stream().anyMatch(Objects::isNull) || new HashSet<>(list).size() < list.size()) {
            throw new InvalidValueException(key, "must be at most " + most + " different texts");
        }
        return List.copyOf(list);
    }
}
