package org.rasid.extraction.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Party;
import org.rasid.extraction.model.LinearModel;
import org.rasid.extraction.text.Text;

class EventCorpusTest {
    private static final EventFinder FINDER = EventFinder.load();
    private static final LinearModel MODEL = LinearModel.load();
    private static final LocalDate WEDNESDAY = LocalDate.of(2024, 5, 15);

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/corpus/event/positive.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldFindTheEvent(EventType type, String sentence, String trigger, String expected) {
        List<Mention> mentions = find(type, sentence);

        assertThat(mentions).extracting(Mention::trigger).containsExactly(trigger);
        Map<String, String> fields = fields(mentions.get(0));
        for (String pair : expected.split(" ", -1)) {
            int equals = pair.indexOf('=');
            String value = pair.substring(equals + 1).replace('~', ' ');
            assertThat(fields.getOrDefault(pair.substring(0, equals), ""))
                    .as(pair.substring(0, equals) + " in " + fields)
                    .isEqualTo(value);
        }
    }

    @ParameterizedTest(name = "{1}")
    @CsvFileSource(resources = "/corpus/event/negative.tsv", delimiter = '\t', numLinesToSkip = 1, encoding = "UTF-8")
    void shouldFindNoEvent(EventType type, String sentence) {
        assertThat(find(type, sentence)).as(type.toString()).isEmpty();
    }

    private static List<Mention> find(EventType type, String sentence) {
        return Found.mentions(FINDER.find(Text.of(sentence), WEDNESDAY, MODEL, false)).stream()
                .filter(mention -> mention.type() == type)
                .toList();
    }

    private static Map<String, String> fields(Mention mention) {
        Map<String, String> fields = new TreeMap<>();
        fields.put("assertion", mention.assertion().name());
        fields.put("scope", mention.scope().name());
        put(fields, "date", day(mention.date()));
        if (mention.location() != null) {
            put(fields, "country", mention.location().country());
            put(fields, "place", mention.location().verbatim());
        }
        for (Party party : mention.parties()) {
            String field = switch (party.role()) {
                case ACTOR -> "actors";
                case TARGET -> "targets";
                case CLAIMANT -> "claimedBy";
                case MEDIATOR -> "mediators";
            };
            fields.merge(field, party.verbatim(), (one, other) -> one + "+" + other);
        }
        if (mention.details() instanceof Details.Strike strike) {
            put(fields, "method", strike.method());
            put(fields, "outcome", strike.outcome());
            put(fields, "killed", strike.killed());
            put(fields, "wounded", strike.wounded());
            put(fields, "count", strike.attacks());
        } else if (mention.details() instanceof Details.Talks talks) {
            put(fields, "phase", talks.phase());
            put(fields, "round", talks.round());
        } else if (mention.details() instanceof Details.Deadline deadline) {
            put(fields, "action", deadline.action());
            put(fields, "stance", deadline.stance());
            put(fields, "due", day(deadline.due()));
        }
        return fields;
    }

    private static void put(Map<String, String> fields, String field, @Nullable Object value) {
        if (value != null) {
            fields.put(field, value.toString());
        }
    }

    private static @Nullable String day(@Nullable DateSpan span) {
        if (span == null) {
            return null;
        }
        return Objects.equals(span.from(), span.to()) ? String.valueOf(span.from()) : span.from() + ".." + span.to();
    }
}
