package org.rasid.schemas.serde;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rasid.avro.Article;
import org.rasid.avro.Assertion;
import org.rasid.avro.CountRange;
import org.rasid.avro.DateBasis;
import org.rasid.avro.DateSpan;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Evidence;
import org.rasid.avro.Granularity;
import org.rasid.avro.PublishedBasis;
import org.rasid.avro.Scope;
import org.rasid.avro.StrikeDetails;
import org.rasid.avro.StrikeMethod;

/** Records of each shape that the serdes must carry: logical types, unions, lists of records, Arabic. */
final class Samples {
    static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    private Samples() {}

    static Article article() {
        GeneratedClasses.trust();
        return Article.newBuilder()
                .setId("a-1")
                .setTitle("غارة")
                .setBody("نص")
                .setPublishedAt(NOON)
                .setPublishedOn(LocalDate.of(2026, 3, 5))
                .setPublishedBasis(PublishedBasis.URL)
                .setVersion(NOON)
                .setContentHash("00")
                .build();
    }

    static Event event() {
        GeneratedClasses.trust();
        return Event.newBuilder()
                .setId("e-1")
                .setType(EventType.STRIKE)
                .setStatus(EventStatus.ACTIVE)
                .setAssertion(Assertion.ASSERTED)
                .setScope(Scope.INCIDENT)
                .setDate(new DateSpan(LocalDate.of(2026, 3, 4), null, Granularity.RANGE, DateBasis.RELATIVE))
                .setDetails(StrikeDetails.newBuilder()
                        .setMethod(StrikeMethod.DRONE)
                        .setKilled(new CountRange(1, 3, 2, new ArrayList<>()))
                        .build())
                .setConfidence(0.5)
                .setEvidence(new ArrayList<>(List.of(evidence("m-1"), evidence("m-2"))))
                .setRulesVersion("1")
                .build();
    }

    private static Evidence evidence(String mention) {
        return Evidence.newBuilder()
                .setMentionId(mention)
                .setArticleId("a-1")
                .setPublishedAt(NOON)
                .setSentence("غارة على الموقع")
                .setTrigger("غارة")
                .setTriggerStart(0)
                .setAssertion(Assertion.ASSERTED)
                .setRules(new ArrayList<>(List.of("strike.air")))
                .build();
    }
}
