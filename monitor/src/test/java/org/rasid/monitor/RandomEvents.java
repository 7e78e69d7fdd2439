package org.rasid.monitor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Assertion;
import org.rasid.avro.DateBasis;
import org.rasid.avro.DateSpan;
import org.rasid.avro.DeadlineDetails;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.EventType;
import org.rasid.avro.Evidence;
import org.rasid.avro.Granularity;
import org.rasid.avro.Party;
import org.rasid.avro.PartyRole;
import org.rasid.avro.Place;
import org.rasid.avro.PlaceBasis;
import org.rasid.avro.PlacePrecision;
import org.rasid.avro.Standing;
import org.rasid.avro.StrikeDetails;
import org.rasid.schemas.serde.GeneratedClasses;

/** Events of every kind, few values of each field so that filters find some. */
public final class RandomEvents {
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);
    private static final String[] SENTENCES = {
        "قصفت طائرات مسيرة قاعدة عين الأسد فجر اليوم", "عُقدت جولة من المحادثات في بغداد", "أكّد المسؤول موعد الانسحاب",
    };
    private static final String[] OUTLETS = {"وكالة ألف", "صحيفة باء، الطبعة الأولى", "قناة جيم"};
    private static final String[] COUNTRIES = {"IQ", "SY", "YE"};
    private static final String[] ACTORS = {"iq-government", "us-government", "iq-factions"};

    private final Random random;

    static {
        GeneratedClasses.trust();
    }

    public RandomEvents(long seed) {
        System.out.println("events of seed " + seed);
        this.random = new Random(seed);
    }

    public Event active(String id) {
        return next(id, EventStatus.ACTIVE);
    }

    public Event any(String id) {
        return next(id, random.nextInt(10) == 0 ? EventStatus.RETRACTED : EventStatus.ACTIVE);
    }

    private Event next(String id, EventStatus status) {
        EventType type = random.nextBoolean() ? EventType.STRIKE : EventType.DEADLINE;
        Event.Builder event = Event.newBuilder().setId(id).setType(type).setStatus(status);
        if (status != EventStatus.ACTIVE) {
            return event.build();
        }
        Instant first = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(100 * 86_400));
        event.setAssertion(pick(Assertion.ASSERTED, Assertion.PLANNED, Assertion.DENIED))
                .setStanding(pick(Standing.REPORTED, Standing.CONFIRMED))
                .setPlace(rarely() ? null : place())
                .setParties(parties())
                .setHeadlineAr("ضربة في العراق")
                .setHeadlineEn("Strike in Iraq")
                .setConfidence(random.nextInt(101) / 100.0)
                .setIndependentSources(1 + random.nextInt(4))
                .setTotalSources(5)
                .setArticles(6)
                .setFirstReported(rarely() ? null : first)
                .setLastReported(rarely() ? null : first.plusSeconds(random.nextInt(86_400)))
                .setEvidence(evidence(first))
                .setEvidenceCount(2)
                .setRulesVersion("2-test");
        DateSpan span = rarely() ? null : span();
        if (type == EventType.DEADLINE) {
            event.setDetails(DeadlineDetails.newBuilder()
                    .setDue(span)
                    .setHistory(List.of())
                    .build());
        } else {
            event.setDate(span).setDetails(StrikeDetails.newBuilder().build());
        }
        return event.build();
    }

    private DateSpan span() {
        LocalDate from = FIRST_DAY.plusDays(random.nextInt(100));
        return DateSpan.newBuilder()
                .setFrom(rarely() ? null : from)
                .setTo(from.plusDays(random.nextInt(5)))
                .setGranularity(Granularity.DAY)
                .setBasis(DateBasis.EXPLICIT)
                .build();
    }

    private Place place() {
        boolean precise = random.nextBoolean();
        return Place.newBuilder()
                .setCountry(rarely() ? null : pick(COUNTRIES))
                .setAdmin1(precise ? pick("Al Anbar", "Baghdad") : null)
                .setVerbatim(precise ? "عين الأسد" : null)
                .setNameEn(precise ? "Ain al-Asad" : null)
                .setPlaceId(precise ? "iq-ain-al-asad" : null)
                .setLatitude(precise ? 33.0 + random.nextInt(100) / 10.0 : null)
                .setLongitude(precise ? 42.0 + random.nextInt(100) / 10.0 : null)
                .setPrecision(precise ? PlacePrecision.SITE : PlacePrecision.COUNTRY)
                .setBasis(PlaceBasis.STATED)
                .build();
    }

    private List<Party> parties() {
        List<Party> parties = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            parties.add(Party.newBuilder()
                    .setRole(PartyRole.ACTOR)
                    .setVerbatim("الحكومة العراقية")
                    .setActorId(rarely() ? null : pick(ACTORS))
                    .setNameEn("Iraqi government")
                    .build());
        }
        return parties;
    }

    private List<Evidence> evidence(Instant at) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            evidence.add(Evidence.newBuilder()
                    .setMentionId("m-" + random.nextInt(1_000_000))
                    .setArticleId("a-" + random.nextInt(1_000_000))
                    .setSource(rarely() ? null : pick(OUTLETS))
                    .setUrl("https://news.example/" + i)
                    .setPublishedAt(at)
                    .setSentence(pick(SENTENCES))
                    .setTrigger("قصفت")
                    .setTriggerStart(0)
                    .setAssertion(Assertion.ASSERTED)
                    .setRules(List.of("strike.verb"))
                    .build());
        }
        return evidence;
    }

    private boolean rarely() {
        return random.nextInt(6) == 0;
    }

    @SafeVarargs
    private <T extends @Nullable Object> T pick(T... values) {
        return values[random.nextInt(values.length)];
    }
}
