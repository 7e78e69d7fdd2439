package org.rasid.monitor.alert;

import java.time.LocalDate;
import java.util.List;
import org.rasid.avro.Assertion;
import org.rasid.avro.CountRange;
import org.rasid.avro.DateBasis;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Evidence;
import org.rasid.avro.Granularity;
import org.rasid.avro.Standing;
import org.rasid.avro.StrikeDetails;
import org.rasid.schemas.serde.GeneratedClasses;

/** Events to test with. */
public final class SampleEvents {
    static {
        GeneratedClasses.trust();
    }

    private SampleEvents() {}

    public static Event strike(String id) {
        return strike(id, 3);
    }

    public static Event strike(String id, int killed) {
        return Event.newBuilder()
                .setId(id)
                .setType(EventType.STRIKE)
                .setStatus(EventStatus.ACTIVE)
                .setAssertion(Assertion.ASSERTED)
                .setStanding(Standing.REPORTED)
                .setHeadlineAr("ضربة " + id)
                .setHeadlineEn("Strike " + id)
                .setIndependentSources(1)
                .setTotalSources(2)
                .setEvidence(List.of(Evidence.newBuilder()
                        .setMentionId("m")
                        .setArticleId("a")
                        .setSource("وكالة")
                        .setSentence("s")
                        .setTrigger("t")
                        .setTriggerStart(0)
                        .setAssertion(Assertion.ASSERTED)
                        .build()))
                .setDetails(StrikeDetails.newBuilder().setKilled(count(killed)).build())
                .build();
    }

    public static Event ended(String id, EventStatus status) {
        return Event.newBuilder()
                .setId(id)
                .setType(EventType.STRIKE)
                .setStatus(status)
                .setMergedInto(status == EventStatus.MERGED ? "other" : null)
                .build();
    }

    public static Event deadline(String id, LocalDate due) {
        return Event.newBuilder()
                .setId(id)
                .setType(EventType.DEADLINE)
                .setStatus(EventStatus.ACTIVE)
                .setAssertion(Assertion.ASSERTED)
                .setHeadlineEn("Deadline " + id)
                .setDetails(DeadlineDetails.newBuilder()
                        .setDue(new DateSpan(due.minusDays(3), due, Granularity.RANGE, DateBasis.EXPLICIT))
                        .build())
                .build();
    }

    public static CountRange count(int count) {
        return new CountRange(count, count, count, List.of());
    }
}
