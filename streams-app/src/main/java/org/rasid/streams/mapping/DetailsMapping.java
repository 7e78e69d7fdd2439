package org.rasid.streams.mapping;

import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.rasid.avro.AgreementDetails;
import org.rasid.avro.DeadlineAction;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.DeadlineStance;
import org.rasid.avro.ForceMovementDetails;
import org.rasid.avro.MovementDirection;
import org.rasid.avro.SecurityOperationDetails;
import org.rasid.avro.StrikeDetails;
import org.rasid.avro.StrikeMethod;
import org.rasid.avro.StrikeOutcome;
import org.rasid.avro.TalksDetails;
import org.rasid.avro.TalksPhase;
import org.rasid.avro.ThreatDetails;
import org.rasid.avro.TruceDetails;
import org.rasid.avro.TrucePhase;
import org.rasid.extraction.Details;
import org.rasid.streams.dedup.EarlierDue;
import org.rasid.streams.dedup.EventDetails;

/** The fields of one type. A mention has one state of them: no figures beside its counts, no earlier dates. */
final class DetailsMapping {
    private DetailsMapping() {}

    static SpecificRecord toAvro(Details details) {
        return toAvro(ranged(details));
    }

    static SpecificRecord toAvro(EventDetails details) {
        if (details instanceof EventDetails.Strike d) {
            return new StrikeDetails(
                    Enums.sameOrNull(StrikeMethod.class, d.method()),
                    Enums.sameOrNull(StrikeOutcome.class, d.outcome()),
                    CountMapping.toAvro(d.killed()),
                    CountMapping.toAvro(d.wounded()),
                    CountMapping.toAvro(d.attacks()));
        }
        if (details instanceof EventDetails.Talks d) {
            return new TalksDetails(Enums.sameOrNull(TalksPhase.class, d.phase()), d.round(), d.venue());
        }
        if (details instanceof EventDetails.Deadline d) {
            return new DeadlineDetails(
                    Enums.sameOrNull(DeadlineAction.class, d.action()),
                    FieldMapping.toAvro(d.due()),
                    Enums.sameOrNull(DeadlineStance.class, d.stance()),
                    history(d.history()));
        }
        if (details instanceof EventDetails.ForceMovement d) {
            return new ForceMovementDetails(
                    Enums.sameOrNull(MovementDirection.class, d.direction()), CountMapping.toAvro(d.troops()));
        }
        if (details instanceof EventDetails.Threat d) {
            return new ThreatDetails(d.condition());
        }
        if (details instanceof EventDetails.Truce d) {
            return new TruceDetails(Enums.sameOrNull(TrucePhase.class, d.phase()));
        }
        if (details instanceof EventDetails.Agreement d) {
            return new AgreementDetails(d.subject());
        }
        if (details instanceof EventDetails.SecurityOperation d) {
            return new SecurityOperationDetails(
                    CountMapping.toAvro(d.killed()),
                    CountMapping.toAvro(d.wounded()),
                    CountMapping.toAvro(d.arrested()));
        }
        throw new IllegalArgumentException("no mapping for " + details.getClass());
    }

    static Details toDomain(Object details) {
        if (details instanceof StrikeDetails d) {
            return new Details.Strike(
                    Enums.sameOrNull(Details.Strike.Method.class, d.getMethod()),
                    Enums.sameOrNull(Details.Strike.Outcome.class, d.getOutcome()),
                    CountMapping.toDomain(d.getKilled()),
                    CountMapping.toDomain(d.getWounded()),
                    CountMapping.toDomain(d.getAttacks()));
        }
        if (details instanceof TalksDetails d) {
            return new Details.Talks(
                    Enums.sameOrNull(Details.Talks.Phase.class, d.getPhase()), d.getRound(), d.getVenue());
        }
        if (details instanceof DeadlineDetails d) {
            return new Details.Deadline(
                    Enums.sameOrNull(Details.Deadline.Action.class, d.getAction()),
                    FieldMapping.toDomain(d.getDue()),
                    Enums.sameOrNull(Details.Deadline.Stance.class, d.getStance()));
        }
        if (details instanceof ForceMovementDetails d) {
            return new Details.ForceMovement(
                    Enums.sameOrNull(Details.ForceMovement.Direction.class, d.getDirection()),
                    CountMapping.toDomain(d.getTroops()));
        }
        if (details instanceof ThreatDetails d) {
            return new Details.Threat(d.getCondition());
        }
        if (details instanceof TruceDetails d) {
            return new Details.Truce(Enums.sameOrNull(Details.Truce.Phase.class, d.getPhase()));
        }
        if (details instanceof AgreementDetails d) {
            return new Details.Agreement(d.getSubject());
        }
        if (details instanceof SecurityOperationDetails d) {
            return new Details.SecurityOperation(
                    CountMapping.toDomain(d.getKilled()),
                    CountMapping.toDomain(d.getWounded()),
                    CountMapping.toDomain(d.getArrested()));
        }
        throw new IllegalArgumentException("no mapping for details " + details);
    }

    private static EventDetails ranged(Details details) {
        if (details instanceof Details.Strike d) {
            return new EventDetails.Strike(
                    d.method(),
                    d.outcome(),
                    CountMapping.single(d.killed()),
                    CountMapping.single(d.wounded()),
                    CountMapping.single(d.attacks()));
        }
        if (details instanceof Details.Talks d) {
            return new EventDetails.Talks(d.phase(), d.round(), d.venue());
        }
        if (details instanceof Details.Deadline d) {
            return new EventDetails.Deadline(d.action(), d.due(), d.stance(), List.of());
        }
        if (details instanceof Details.ForceMovement d) {
            return new EventDetails.ForceMovement(d.direction(), CountMapping.single(d.troops()));
        }
        if (details instanceof Details.Threat d) {
            return new EventDetails.Threat(d.condition());
        }
        if (details instanceof Details.Truce d) {
            return new EventDetails.Truce(d.phase());
        }
        if (details instanceof Details.Agreement d) {
            return new EventDetails.Agreement(d.subject());
        }
        if (details instanceof Details.SecurityOperation d) {
            return new EventDetails.SecurityOperation(
                    CountMapping.single(d.killed()),
                    CountMapping.single(d.wounded()),
                    CountMapping.single(d.arrested()));
        }
        throw new IllegalArgumentException("no mapping for " + details.getClass());
    }

    private static List<org.rasid.avro.EarlierDue> history(List<EarlierDue> history) {
        List<org.rasid.avro.EarlierDue> mapped = new ArrayList<>(history.size());
        for (EarlierDue earlier : history) {
            mapped.add(org.rasid.avro.EarlierDue.newBuilder()
                    .setDue(FieldMapping.toAvro(earlier.due()))
                    .setFirstReported(earlier.firstReported())
                    .setLastReported(earlier.lastReported())
                    .setIndependentSources(earlier.independentSources())
                    .setTotalSources(earlier.totalSources())
                    .build());
        }
        return mapped;
    }
}
