package org.rasid.bench.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.rasid.avro.Assertion;
import org.rasid.avro.Codes;
import org.rasid.avro.DateBasis;
import org.rasid.avro.DateSpan;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Evidence;
import org.rasid.avro.Granularity;
import org.rasid.avro.PartyRole;
import org.rasid.avro.Scope;
import org.rasid.avro.Standing;
import org.rasid.schemas.serde.GeneratedClasses;

/** Plausible events. Each is a function of its number and version alone, so that none need be kept. */
final class InventedEvents {
    static final LocalDate FIRST_DAY = LocalDate.of(2021, 11, 1);
    static final int DAYS = 5 * 365;
    static final String RULES_VERSION = "2-bench";

    private static final long SEED = 20_261_128;
    private static final List<EventType> TYPES = List.of(
            EventType.STRIKE,
            EventType.STRIKE,
            EventType.STRIKE,
            EventType.TALKS,
            EventType.TALKS,
            EventType.SECURITY_OPERATION,
            EventType.SECURITY_OPERATION,
            EventType.FORCE_MOVEMENT,
            EventType.THREAT,
            EventType.TRUCE,
            EventType.AGREEMENT,
            EventType.DEADLINE);

    private final Vocabulary words = new Vocabulary(SEED);
    private final World world = new World(words);
    private final InventedDetails details = new InventedDetails(words, world);

    static {
        GeneratedClasses.trust();
    }

    Vocabulary words() {
        return words;
    }

    World world() {
        return world;
    }

    static String id(long number) {
        return String.format(Locale.ROOT, "e-%016x", scattered(number));
    }

    /** Versions of an event differ in standing, confidence, figures and the latest report. */
    Event event(long number, int version) {
        Random random = new Random(scattered(number));
        EventType type = TYPES.get(random.nextInt(TYPES.size()));
        LocalDate day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        Instant first = day.atStartOfDay(ZoneOffset.UTC).toInstant().plusSeconds(random.nextInt(86_400));
        Event.Builder event = Event.newBuilder()
                .setId(id(number))
                .setType(type)
                .setStatus(EventStatus.ACTIVE)
                .setScope(Scope.INCIDENT)
                .setAssertion(random.nextInt(4) == 0 ? Assertion.PLANNED : Assertion.ASSERTED)
                .setPlace(random.nextInt(20) == 0 ? null : world.place(random))
                .setParties(List.of(world.party(PartyRole.ACTOR, random), world.party(PartyRole.TARGET, random)))
                .setHeadlineAr(words.line(8, random))
                .setHeadlineEn("Event of type " + type + " near place " + random.nextInt(1_000))
                .setArticles(4)
                .setFirstReported(first)
                .setEvidence(evidence(first, random))
                .setEvidenceCount(4)
                .setCodes(Codes.newBuilder()
                        .setCameo("190")
                        .setPlover("ASSAULT-aerial")
                        .build())
                .setRulesVersion(RULES_VERSION);
        DateSpan span = random.nextInt(10) == 0 ? null : span(day, random);
        Random late = new Random(scattered(number) + version);
        event.setStanding(late.nextBoolean() ? Standing.REPORTED : Standing.CONFIRMED)
                .setConfidence((50 + late.nextInt(50)) / 100.0)
                .setIndependentSources(1 + late.nextInt(5))
                .setTotalSources(6)
                .setLastReported(first.plusSeconds(3_600L * version + late.nextInt(3_600)))
                .setDetails(details.of(type, span, first, late));
        return type == EventType.DEADLINE ? event.build() : event.setDate(span).build();
    }

    /** For words that stand in events about as often as others do. */
    String text(Random random) {
        return words.line(1 + random.nextInt(2), random);
    }

    private static DateSpan span(LocalDate day, Random random) {
        boolean single = random.nextInt(5) > 0;
        return DateSpan.newBuilder()
                .setFrom(day)
                .setTo(single ? day : day.plusDays(random.nextInt(20)))
                .setGranularity(single ? Granularity.DAY : Granularity.RANGE)
                .setBasis(DateBasis.RELATIVE)
                .build();
    }

    private List<Evidence> evidence(Instant first, Random random) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            String article = "https://news.example/" + random.nextInt(1_000_000_000);
            evidence.add(Evidence.newBuilder()
                    .setMentionId("m-" + Long.toHexString(random.nextLong()))
                    .setArticleId(article)
                    .setSource(world.outlet(random))
                    .setUrl(article)
                    .setPublishedAt(first.plusSeconds(600L * i))
                    .setSentence(words.line(14 + random.nextInt(20), random))
                    .setTrigger(words.word(random))
                    .setTriggerStart(random.nextInt(1_000))
                    .setAssertion(Assertion.ASSERTED)
                    .setRules(List.of("strike.verb.passive", "date.relative", "place.stated"))
                    .build());
        }
        return evidence;
    }

    /** Every bit of the number has a part in every bit of the result, and different numbers give different ones. */
    private static long scattered(long number) {
        long mixed = (number + SEED) * 0x9e37_79b9_7f4a_7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        return mixed ^ (mixed >>> 27);
    }
}
