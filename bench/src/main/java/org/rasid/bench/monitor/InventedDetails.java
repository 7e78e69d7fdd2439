package org.rasid.bench.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.AgreementDetails;
import org.rasid.avro.CountRange;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineAction;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.DeadlineStance;
import org.rasid.avro.EventType;
import org.rasid.avro.Figure;
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

/** What is said of events of one type only. */
record InventedDetails(Vocabulary words, World world) {
    Object of(EventType type, @Nullable DateSpan due, Instant first, Random random) {
        return switch (type) {
            case STRIKE ->
                StrikeDetails.newBuilder()
                        .setMethod(any(StrikeMethod.values(), random))
                        .setOutcome(any(StrikeOutcome.values(), random))
                        .setKilled(range(first, random))
                        .setWounded(range(first, random))
                        .build();
            case TALKS ->
                TalksDetails.newBuilder()
                        .setPhase(any(TalksPhase.values(), random))
                        .setRound(1 + random.nextInt(9))
                        .setVenue(words.line(2, random))
                        .build();
            case DEADLINE ->
                DeadlineDetails.newBuilder()
                        .setAction(any(DeadlineAction.values(), random))
                        .setStance(any(DeadlineStance.values(), random))
                        .setDue(due)
                        .build();
            case FORCE_MOVEMENT ->
                ForceMovementDetails.newBuilder()
                        .setDirection(any(MovementDirection.values(), random))
                        .setTroops(range(first, random))
                        .build();
            case THREAT ->
                ThreatDetails.newBuilder().setCondition(words.line(8, random)).build();
            case TRUCE ->
                TruceDetails.newBuilder()
                        .setPhase(any(TrucePhase.values(), random))
                        .build();
            case AGREEMENT ->
                AgreementDetails.newBuilder().setSubject(words.line(8, random)).build();
            case SECURITY_OPERATION ->
                SecurityOperationDetails.newBuilder()
                        .setArrested(range(first, random))
                        .setKilled(range(first, random))
                        .build();
            case UNKNOWN -> throw new IllegalArgumentException("no event of ours is of type " + type);
        };
    }

    private CountRange range(Instant first, Random random) {
        int count = random.nextInt(50);
        Figure figure = Figure.newBuilder()
                .setCount(count)
                .setMentions(2)
                .setSources(List.of(world.outlet(random), world.outlet(random)))
                .setIndependentSources(2)
                .setTotalSources(2)
                .setClaimants(List.of())
                .setFirstReported(first)
                .setLastReported(first)
                .setMentionId("m-" + Long.toHexString(random.nextLong()))
                .build();
        return CountRange.newBuilder()
                .setMin(count)
                .setMax(count + random.nextInt(5))
                .setBest(count)
                .setFigures(List.of(figure))
                .build();
    }

    /** Not the last one, which is UNKNOWN. */
    private static <T> T any(T[] values, Random random) {
        return values[random.nextInt(values.length - 1)];
    }
}
