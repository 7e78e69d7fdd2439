package org.rasid.streams.dedup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.Scope;

/**
 * A mention written on one line: {@code type=STRIKE; article=a; pub=2026-03-02; date=2026-03-01; place=الموصل:CITY:iq-mosul;
 * country=IQ; actor=US:الجيش الأميركي; method=DRONE}. What is left out is not stated. Fields after a plus sign, as in
 * {@code +date=2026-03-01}, are of another mention of its chain; {@code later=1} is not the first of it.
 */
final class MentionSpec {
    private final Map<String, String> fields = new HashMap<>();

    private MentionSpec(String line) {
        for (String field : line.split(";", -1)) {
            if (!field.isBlank()) {
                String[] parts = field.strip().split("=", 2);
                fields.put(parts[0].strip(), parts[1].strip());
            }
        }
    }

    static SourcedMention read(String line) {
        return new MentionSpec(line).build();
    }

    private SourcedMention build() {
        Mention mention = mention();
        MentionSpec other = new MentionSpec("type=" + fields.get("type"));
        fields.forEach((name, value) -> {
            if (name.startsWith("+")) {
                other.fields.put(name.substring(1), value);
            }
        });
        ChainFacts chain = other.fields.size() == 1
                ? ChainFacts.of(mention)
                : ChainFacts.together(List.of(mention, other.mention()));
        if (fields.containsKey("later")) {
            chain = chain.as(false);
        }
        String article = fields.getOrDefault("article", "a");
        return new SourcedMention(
                fields.getOrDefault("id", "m-" + article + "-" + mention.sentenceStart() + "-" + mention.trigger()),
                fields.getOrDefault("block", Blocks.blockOf(mention)),
                article,
                fields.get("source"),
                null,
                instant(),
                mention,
                chain,
                "test");
    }

    private Mention mention() {
        String trigger = fields.getOrDefault("trigger", "هجوم");
        int start = Integer.parseInt(fields.getOrDefault("at", "0"));
        String sentence = fields.getOrDefault("sentence", "وقع " + trigger + " في مكان ما");
        return new Mention(
                trigger,
                start + Math.max(0, sentence.indexOf(trigger)),
                sentence,
                start,
                constant("assertion", Assertion.class, Assertion.ASSERTED),
                constant("scope", Scope.class, Scope.INCIDENT),
                span("date"),
                location(),
                parties(),
                details(),
                List.of("test"),
                0.8,
                number("chain"));
    }

    private @Nullable Instant instant() {
        String pub = fields.get("pub");
        if (pub == null) {
            return null;
        }
        LocalTime time = pub.length() > 10 ? LocalTime.parse(pub.substring(11)) : LocalTime.NOON;
        return LocalDate.parse(pub.substring(0, 10)).atTime(time).toInstant(ZoneOffset.UTC);
    }

    private @Nullable DateSpan span(String field) {
        String value = fields.get(field);
        if (value == null) {
            return null;
        }
        String[] ends = value.split("/", -1);
        LocalDate from = ends[0].isEmpty() ? null : LocalDate.parse(ends[0]);
        LocalDate to = ends.length == 1 ? from : ends[1].isEmpty() ? null : LocalDate.parse(ends[1]);
        DateSpan.Granularity granularity = ends.length == 1 ? DateSpan.Granularity.DAY : DateSpan.Granularity.RANGE;
        return new DateSpan(from, to, granularity, DateSpan.Basis.RELATIVE);
    }

    private @Nullable Location location() {
        String country = fields.get("country");
        String place = fields.get("place");
        if (place == null) {
            return country == null
                    ? null
                    : new Location(
                            null,
                            null,
                            null,
                            country,
                            null,
                            null,
                            null,
                            Location.Precision.COUNTRY,
                            Location.Basis.ARTICLE);
        }
        String[] parts = place.split(":", -1);
        boolean located = parts.length > 4;
        return new Location(
                parts[0],
                part(parts, 2),
                part(parts, 2),
                country,
                part(parts, 3),
                located ? Double.valueOf(parts[4]) : null,
                located ? Double.valueOf(parts[5]) : null,
                Location.Precision.valueOf(parts[1]),
                Location.Basis.STATED);
    }

    private static @Nullable String part(String[] parts, int i) {
        return parts.length <= i || parts[i].isEmpty() ? null : parts[i];
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (Party.Role role : Party.Role.values()) {
            String names = fields.get(role.name().toLowerCase(Locale.ROOT));
            for (String name : names == null ? new String[0] : names.split("\\+", -1)) {
                String[] parts = name.strip().split(":", -1);
                parties.add(
                        parts.length == 1
                                ? new Party(role, parts[0], null, null, null)
                                : new Party(role, parts[1], part(parts, 2), part(parts, 2), part(parts, 0)));
            }
        }
        return parties;
    }

    private Details details() {
        return switch (EventType.valueOf(fields.getOrDefault("type", "STRIKE"))) {
            case STRIKE ->
                new Details.Strike(
                        constant("method", Details.Strike.Method.class),
                        constant("outcome", Details.Strike.Outcome.class),
                        number("killed"),
                        number("wounded"),
                        number("attacks"));
            case TALKS ->
                new Details.Talks(constant("phase", Details.Talks.Phase.class), number("round"), fields.get("venue"));
            case DEADLINE ->
                new Details.Deadline(
                        constant("action", Details.Deadline.Action.class),
                        span("due"),
                        constant("stance", Details.Deadline.Stance.class));
            case FORCE_MOVEMENT ->
                new Details.ForceMovement(
                        constant("direction", Details.ForceMovement.Direction.class), number("troops"));
            case THREAT -> new Details.Threat(fields.get("condition"));
            case TRUCE -> new Details.Truce(constant("phase", Details.Truce.Phase.class));
            case AGREEMENT -> new Details.Agreement(fields.get("subject"));
            case SECURITY_OPERATION ->
                new Details.SecurityOperation(number("killed"), number("wounded"), number("arrested"));
        };
    }

    private @Nullable Integer number(String field) {
        String value = fields.get(field);
        return value == null ? null : Integer.valueOf(value);
    }

    private <E extends Enum<E>> @Nullable E constant(String field, Class<E> type) {
        String value = fields.get(field);
        return value == null ? null : Enum.valueOf(type, value);
    }

    private <E extends Enum<E>> E constant(String field, Class<E> type, E fallback) {
        E value = constant(field, type);
        return value == null ? fallback : value;
    }
}
