package org.rasid.streams.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.avro.Event;
import org.rasid.avro.EventStatus;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.DateSpan;
import org.rasid.extraction.Details;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Location;
import org.rasid.extraction.Mention;
import org.rasid.extraction.Outcome;
import org.rasid.extraction.Party;
import org.rasid.extraction.Scope;
import org.rasid.schemas.serde.GeneratedClasses;
import org.rasid.schemas.serde.InternalSerde;
import org.rasid.streams.dedup.ChainFacts;
import org.rasid.streams.dedup.Codes;
import org.rasid.streams.dedup.CountRange;
import org.rasid.streams.dedup.EarlierDue;
import org.rasid.streams.dedup.EventDetails;
import org.rasid.streams.dedup.Evidence;
import org.rasid.streams.dedup.Figure;
import org.rasid.streams.dedup.MergedEvent;
import org.rasid.streams.dedup.PublishedEvent;
import org.rasid.streams.dedup.SourcedMention;
import org.rasid.streams.dedup.Standing;

class MappingTest {
    private static final Instant PUBLISHED = Instant.parse("2026-03-02T08:00:00.123Z");
    private static final DateSpan OPEN =
            new DateSpan(null, LocalDate.of(2026, 3, 1), DateSpan.Granularity.RANGE, DateSpan.Basis.RELATIVE);
    private static final Location PLACE = new Location(
            "قاعدة", "iq-base", "Base", "IQ", "Anbar", 33.8, 42.4, Location.Precision.SITE, Location.Basis.STATED);
    private static final Party PARTY = new Party(Party.Role.CLAIMANT, "فصيل", "iq-group", "Group", "IQ");

    private static final Figure FIGURE =
            new Figure(3, 6, List.of("outlet"), 2, 4, List.of(PARTY), PUBLISHED, null, "m-1");

    @BeforeAll
    static void trust() {
        GeneratedClasses.trust();
    }

    static Stream<Details> details() {
        return Stream.of(
                new Details.Strike(Details.Strike.Method.DRONE, Details.Strike.Outcome.HIT, 0, 3, 2),
                new Details.Strike(null, null, null, null, null),
                new Details.Talks(Details.Talks.Phase.HELD, 2, "فندق"),
                new Details.Talks(null, null, null),
                new Details.Deadline(Details.Deadline.Action.TRUCE, OPEN, Details.Deadline.Stance.SET),
                new Details.Deadline(null, null, null),
                new Details.ForceMovement(Details.ForceMovement.Direction.HANDOVER, 2500),
                new Details.Threat("شرط"),
                new Details.Truce(Details.Truce.Phase.AGREED),
                new Details.Agreement("اتفاق"),
                new Details.SecurityOperation(1, 2, 3),
                new Details.SecurityOperation(null, null, null));
    }

    @ParameterizedTest
    @MethodSource("details")
    void shouldBringAMentionBackAsItWas(Details details) {
        SourcedMention mention = sourced(mention("جملة فيها حدث", 5, 9, details));

        assertThat(MentionMapping.toDomain(throughBytes(MentionMapping.toAvro(mention, "e-1"))))
                .isEqualTo(mention);
    }

    @Test
    void shouldCoverTheDetailsOfEveryType() {
        assertThat(details().map(Details::type)).contains(EventType.values());
    }

    @Test
    void shouldBringBackAMentionOfWhichLittleIsKnown() {
        Mention bare = new Mention(
                "حدث",
                0,
                "حدث",
                0,
                Assertion.HYPOTHETICAL,
                Scope.SERIES,
                null,
                null,
                List.of(),
                new Details.Threat(null),
                List.of("rule.a"),
                0,
                null);
        SourcedMention mention =
                new SourcedMention("m-1", "THREAT|ZZ", "a", null, null, null, bare, ChainFacts.of(bare), "r1");

        assertThat(MentionMapping.toDomain(throughBytes(MentionMapping.toAvro(mention, null))))
                .isEqualTo(mention);
    }

    @Test
    void shouldHaveAnAvroNameForEveryEnumeratedValue() {
        Stream.<Enum<?>[]>of(
                        EventType.values(),
                        Assertion.values(),
                        Scope.values(),
                        Standing.values(),
                        Party.Role.values(),
                        Location.Precision.values(),
                        Location.Basis.values(),
                        DateSpan.Granularity.values(),
                        DateSpan.Basis.values(),
                        Details.Strike.Method.values(),
                        Details.Strike.Outcome.values(),
                        Details.Talks.Phase.values(),
                        Details.Deadline.Action.values(),
                        Details.Deadline.Stance.values(),
                        Details.ForceMovement.Direction.values(),
                        Details.Truce.Phase.values(),
                        Outcome.Reason.values())
                .flatMap(Stream::of)
                .forEach(value -> assertThat(avroNames(value))
                        .as(value.getDeclaringClass().getName())
                        .contains(value.name()));
    }

    private static List<String> avroNames(Enum<?> value) {
        String name = value.getDeclaringClass().getName();
        Class<? extends Enum<?>> avro = switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "EventType" -> org.rasid.avro.EventType.class;
            case "Assertion" -> org.rasid.avro.Assertion.class;
            case "Scope" -> org.rasid.avro.Scope.class;
            case "Standing" -> org.rasid.avro.Standing.class;
            case "Party$Role" -> org.rasid.avro.PartyRole.class;
            case "Location$Precision" -> org.rasid.avro.PlacePrecision.class;
            case "Location$Basis" -> org.rasid.avro.PlaceBasis.class;
            case "DateSpan$Granularity" -> org.rasid.avro.Granularity.class;
            case "DateSpan$Basis" -> org.rasid.avro.DateBasis.class;
            case "Details$Strike$Method" -> org.rasid.avro.StrikeMethod.class;
            case "Details$Strike$Outcome" -> org.rasid.avro.StrikeOutcome.class;
            case "Details$Talks$Phase" -> org.rasid.avro.TalksPhase.class;
            case "Details$Deadline$Action" -> org.rasid.avro.DeadlineAction.class;
            case "Details$Deadline$Stance" -> org.rasid.avro.DeadlineStance.class;
            case "Details$ForceMovement$Direction" -> org.rasid.avro.MovementDirection.class;
            case "Details$Truce$Phase" -> org.rasid.avro.TrucePhase.class;
            case "Outcome$Reason" -> RejectionReason.class;
            default -> throw new AssertionError(name);
        };
        return Stream.of(avro.getEnumConstants()).map(Enum::name).toList();
    }

    @Test
    void shouldCutAnOverlongSentenceAroundItsTrigger() {
        // One code point, two UTF-16 units: offsets must count the former.
        String sentence = "\uD83D\uDE80".repeat(3_000) + "حدث" + "ب".repeat(5_000);
        Mention mention = mention(sentence, 10, 3_010, new Details.Threat(null));

        org.rasid.avro.Mention cut = MentionMapping.toAvro(sourced(mention), null);

        assertThat(cut.getSentence().codePointCount(0, cut.getSentence().length()))
                .isEqualTo(2_000);
        assertThat(cut.getTriggerStart()).isEqualTo(3_010);
        int trigger = cut.getSentence().offsetByCodePoints(0, cut.getTriggerStart() - cut.getSentenceStart());
        assertThat(cut.getSentence().substring(trigger)).startsWith("حدث");
        assertThat(MentionMapping.toAvro(MentionMapping.toDomain(cut), null)).isEqualTo(cut);
    }

    @Test
    void shouldMapAnActiveEvent() {
        SourcedMention mention = sourced(mention("جملة فيها حدث", 5, 9, new Details.Threat(null)));
        Evidence evidence = new Evidence(
                mention.id(), "a", "outlet", null, PUBLISHED, "جملة", "حدث", 9, Assertion.DENIED, List.of("rule.a"));
        MergedEvent.Active active = new MergedEvent.Active(
                "e-1",
                EventType.SECURITY_OPERATION,
                Assertion.ASSERTED,
                Standing.CONFIRMED,
                Scope.INCIDENT,
                OPEN,
                PLACE,
                List.of(PARTY),
                "عنوان",
                "headline",
                new EventDetails.SecurityOperation(new CountRange(1, 5, 3, List.of(FIGURE)), null, null),
                0.5,
                2,
                4,
                6,
                PUBLISHED,
                PUBLISHED.plusSeconds(60),
                List.of(evidence),
                9,
                new Codes("190", "ASSAULT", null, true),
                "r1");

        Event event = EventMapping.toAvro(active);

        assertThat(event.getStatus()).isEqualTo(EventStatus.ACTIVE);
        assertThat(event.getId()).isEqualTo("e-1");
        assertThat(event.getPlace().getPlaceId()).isEqualTo("iq-base");
        assertThat(event.getDate().getTo()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(((org.rasid.avro.SecurityOperationDetails) event.getDetails()).getKilled())
                .isEqualTo(new org.rasid.avro.CountRange(
                        1,
                        5,
                        3,
                        List.of(org.rasid.avro.Figure.newBuilder()
                                .setCount(3)
                                .setMentions(6)
                                .setSources(List.of("outlet"))
                                .setIndependentSources(2)
                                .setTotalSources(4)
                                .setClaimants(List.of(org.rasid.avro.Party.newBuilder()
                                        .setRole(org.rasid.avro.PartyRole.CLAIMANT)
                                        .setVerbatim("فصيل")
                                        .setActorId("iq-group")
                                        .setNameEn("Group")
                                        .setCountry("IQ")
                                        .build()))
                                .setFirstReported(PUBLISHED)
                                .setMentionId("m-1")
                                .build())));
        assertThat(event.getStanding()).isEqualTo(org.rasid.avro.Standing.CONFIRMED);
        assertThat(event.getEvidence()).singleElement().satisfies(e -> {
            assertThat(e.getAssertion()).isEqualTo(org.rasid.avro.Assertion.DENIED);
            assertThat(e.getTriggerStart()).isEqualTo(9);
        });
        assertThat(List.of(
                        event.getIndependentSources(),
                        event.getTotalSources(),
                        event.getArticles(),
                        event.getEvidenceCount()))
                .containsExactly(2, 4, 6, 9);
        assertThat(event.getCodes().getPlover()).isEqualTo("ASSAULT");
        assertThat(event.getLastReported()).isEqualTo(PUBLISHED.plusSeconds(60));
    }

    @Test
    void shouldMapTheDatesThatADeadlineHadBefore() {
        EventDetails details = new EventDetails.Deadline(
                Details.Deadline.Action.TRUCE,
                DateSpan.day(LocalDate.of(2026, 4, 1), DateSpan.Granularity.DAY, DateSpan.Basis.EXPLICIT),
                Details.Deadline.Stance.EXTENDED,
                List.of(new EarlierDue(OPEN, null, PUBLISHED, 1, 3)));

        org.rasid.avro.DeadlineDetails mapped = (org.rasid.avro.DeadlineDetails) DetailsMapping.toAvro(details);

        assertThat(mapped.getHistory())
                .containsExactly(org.rasid.avro.EarlierDue.newBuilder()
                        .setDue(FieldMapping.toAvro(OPEN))
                        .setLastReported(PUBLISHED)
                        .setIndependentSources(1)
                        .setTotalSources(3)
                        .build());
    }

    @Test
    void shouldLeaveAnEventThatDoesNotStandEmpty() {
        Event merged = EventMapping.toAvro(new MergedEvent.Merged("e-2", EventType.TALKS, "e-1"));
        Event retracted = EventMapping.toAvro(new MergedEvent.Retracted("e-3", EventType.TALKS));

        assertThat(merged)
                .isEqualTo(Event.newBuilder()
                        .setId("e-2")
                        .setType(org.rasid.avro.EventType.TALKS)
                        .setStatus(EventStatus.MERGED)
                        .setMergedInto("e-1")
                        .build());
        assertThat(retracted.getStatus()).isEqualTo(EventStatus.RETRACTED);
        assertThat(retracted.getMergedInto()).isNull();
    }

    @Test
    void shouldBringTheStateOfAnEventBackAsItWas() {
        PublishedEvent event =
                new PublishedEvent("e-1", EventType.TRUCE, PublishedEvent.Status.MERGED, "hash", 7, "e-2", List.of());

        assertThat(EventStateMapping.toDomain(EventStateMapping.toAvro(event))).isEqualTo(event);
    }

    @Test
    void shouldTakeTheDayOfTheOutletBeforeThatOfTheInstant() {
        org.rasid.avro.Article.Builder article = org.rasid.avro.Article.newBuilder()
                .setId("a")
                .setTitle("")
                .setBody("b")
                .setVersion(PUBLISHED)
                .setContentHash("");

        assertThat(ArticleMapping.toDomain(article.build()).published()).isNull();
        assertThat(ArticleMapping.publishedAt(article.build())).isNull();
        article.setPublishedOn(LocalDate.of(2026, 3, 3));
        assertThat(ArticleMapping.publishedAt(article.build())).isEqualTo("2026-03-03T12:00:00Z");
        article.setPublishedAt(PUBLISHED);
        assertThat(ArticleMapping.toDomain(article.build()).published()).isEqualTo("2026-03-03");
        assertThat(ArticleMapping.publishedAt(article.build())).isEqualTo(PUBLISHED);
        article.setPublishedOn(null);
        assertThat(ArticleMapping.toDomain(article.build()).published()).isEqualTo("2026-03-02");
    }

    @Test
    void shouldMakeEveryRejectFitItsTopic() {
        String huge = "ع".repeat(1_000_000);
        org.rasid.avro.Article article = org.rasid.avro.Article.newBuilder()
                .setId(huge)
                .setSource(huge)
                .setUrl(huge)
                .setTitle("")
                .setBody(huge)
                .setVersion(PUBLISHED)
                .setContentHash("")
                .build();

        RejectedArticle reject =
                RejectionMapping.toAvro(huge, article, RejectionReason.INVALID_FIELD, huge, "articles.raw/0/1");

        assertThat(new InternalSerde<>(RejectedArticle.class).serializer().serialize("", reject).length)
                .isLessThan(50_000);
    }

    private static Mention mention(String sentence, int sentenceStart, int triggerStart, Details details) {
        return new Mention(
                "حدث",
                triggerStart,
                sentence,
                sentenceStart,
                Assertion.ASSERTED,
                Scope.INCIDENT,
                OPEN,
                PLACE,
                List.of(PARTY),
                details,
                List.of("rule.a", "rule.b"),
                0.75,
                2);
    }

    private static SourcedMention sourced(Mention mention) {
        return new SourcedMention(
                "m-1",
                mention.type() + "|IQ",
                "a",
                "outlet",
                "https://example.org/a",
                PUBLISHED,
                mention,
                ChainFacts.of(mention),
                "r1");
    }

    private static org.rasid.avro.Mention throughBytes(org.rasid.avro.Mention mention) {
        try (InternalSerde<org.rasid.avro.Mention> serde = new InternalSerde<>(org.rasid.avro.Mention.class)) {
            return serde.deserializer().deserialize("", serde.serializer().serialize("", mention));
        }
    }
}
