package org.rasid.streams.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.rasid.extraction.Assertion;
import org.rasid.extraction.EventType;
import org.rasid.extraction.Party;
import org.rasid.streams.dedup.Publication.ChangeKind;

class DeduplicatorTest {
    private static final String STRIKE = "country=IQ;date=2026-03-01;place=الموصل:CITY:iq-mosul:Nineveh;";
    private static final String WIRE =
            "sentence=أفادت مصادر محلية بوقوع هجوم استهدف موقعا عسكريا في الموصل مساء اليوم;" + STRIKE;

    private final World world = new World();

    @Test
    void shouldCreateAnEventAndAddEvidenceToIt() {
        List<Publication> first = world.put("article=a;source=one;pub=2026-03-01T10:00;killed=2;" + STRIKE);
        List<Publication> second = world.put("article=b;source=two;pub=2026-03-01T12:00;killed=5;" + STRIKE);

        assertThat(kinds(first)).containsExactly(ChangeKind.CREATED);
        assertThat(kinds(second)).containsExactly(ChangeKind.UPDATED);
        MergedEvent.Active event = world.onlyEvent();
        assertThat(event.totalSources()).isEqualTo(2);
        assertThat(event.details())
                .isInstanceOfSatisfying(
                        EventDetails.Strike.class,
                        strike -> assertThat(strike.killed())
                                .returns(2, CountRange::min)
                                .returns(5, CountRange::max)
                                .returns(5, CountRange::best));
        assertThat(world.eventOfMention.values()).containsOnly(event.id());
    }

    @Test
    void shouldPublishNothingForADuplicate() {
        world.put("article=a;pub=2026-03-01;" + STRIKE);

        assertThat(world.put("article=a;pub=2026-03-01;" + STRIKE)).isEmpty();
        assertThat(world.remove("article=unheard-of;pub=2026-03-01;" + STRIKE)).isEmpty();
    }

    @Test
    void shouldCountFiveCopiesAsOneIndependentSource() {
        for (int outlet = 1; outlet <= 5; outlet++) {
            world.put("article=a" + outlet + ";source=outlet " + outlet + ";pub=2026-03-01T1" + outlet + ":00;" + WIRE);
        }

        MergedEvent.Active event = world.onlyEvent();
        assertThat(event.totalSources()).isEqualTo(5);
        assertThat(event.independentSources()).isEqualTo(1);
        assertThat(event.articles()).isEqualTo(5);
    }

    @Test
    void shouldCountFiveOwnReportsAsFiveIndependentSources() {
        List<String> sentences = List.of(
                "قتل ثلاثة جنود عندما ضرب هجوم الموصل فجرا",
                "قالت وزارة الدفاع إن المدينة شهدت هجوم مسيرات",
                "تصاعد الدخان بعد هجوم عنيف على أطراف المدينة",
                "أكد المتحدث العسكري وقوع هجوم جديد واحتواء الحريق",
                "روى سكان الحي الشرقي تفاصيل هجوم أيقظهم ليلا");
        for (int outlet = 0; outlet < 5; outlet++) {
            world.put("article=a" + outlet + ";source=outlet " + outlet + ";pub=2026-03-01;sentence="
                    + sentences.get(outlet) + ";" + STRIKE);
        }

        assertThat(world.onlyEvent().totalSources()).isEqualTo(5);
        assertThat(world.onlyEvent().independentSources()).isEqualTo(5);
    }

    @Test
    void shouldMergeTheLaterIdIntoTheEarlierReportThatArrivesLate() {
        world.put("article=late;pub=2026-03-02T10:00;" + STRIKE);
        String lost = world.onlyEvent().id();
        List<Publication> publications = world.put("article=early;pub=2026-03-01T10:00;" + STRIKE);

        assertThat(kinds(publications)).containsExactly(ChangeKind.CREATED, ChangeKind.MERGED);
        assertThat(world.events.get(lost))
                .isEqualTo(new MergedEvent.Merged(
                        lost, EventType.STRIKE, world.onlyEvent().id()));
    }

    @Test
    void shouldPointMergedIdsOnToAnActiveEvent() {
        for (int hour = 19; hour >= 10; hour--) {
            world.put("article=a" + hour + ";pub=2026-03-01T" + hour + ":00;" + STRIKE);
        }

        String active = world.onlyEvent().id();
        assertThat(world.events).hasSize(10);
        assertThat(world.events.values())
                .allMatch(event -> event.id().equals(active)
                        || (event instanceof MergedEvent.Merged merged
                                && merged.into().equals(active)));
    }

    @Test
    void shouldRetractAnEventWithoutEvidenceAndRestoreItWhenItReturns() {
        String late = "article=late;pub=2026-03-02T10:00;" + STRIKE;
        String early = "article=early;pub=2026-03-01T10:00;" + STRIKE;
        world.put(late);
        world.put(early);
        String id = world.onlyEvent().id();

        world.remove(late);
        List<Publication> gone = world.remove(early);
        assertThat(kinds(gone)).containsExactly(ChangeKind.RETRACTED, ChangeKind.RETRACTED);
        assertThat(world.active()).isEmpty();
        assertThat(world.eventOfMention).isEmpty();

        List<Publication> back = world.put(early);
        assertThat(kinds(back)).containsExactly(ChangeKind.RESTORED);
        assertThat(world.onlyEvent().id()).isEqualTo(id);
        assertThat(revisions(back)).containsExactly(4L);
    }

    @Test
    void shouldRestoreTheLaterIdWhenTheEarlierReportGoes() {
        world.put("article=late;pub=2026-03-02T10:00;" + STRIKE);
        String id = world.onlyEvent().id();
        world.put("article=early;pub=2026-03-01T10:00;" + STRIKE);

        List<Publication> publications = world.remove("article=early;pub=2026-03-01T10:00;" + STRIKE);

        assertThat(kinds(publications)).containsExactly(ChangeKind.RESTORED, ChangeKind.MERGED);
        assertThat(world.onlyEvent().id()).isEqualTo(id);
    }

    @Test
    void shouldKeepTheIdWhenReportsArriveInOrder() {
        for (int hour = 10; hour < 20; hour++) {
            world.put("article=a" + hour + ";pub=2026-03-01T" + hour + ":00;" + STRIKE);
        }

        assertThat(world.events).hasSize(1);
    }

    @Test
    void shouldCreateNoEventThatDoesNotOutlastTheArticle() {
        List<Publication> publications = world.apply(List.of(
                MentionChange.put(MentionSpec.read("id=2;article=a;at=90;chain=1;pub=2026-03-01;" + STRIKE)),
                MentionChange.put(MentionSpec.read("id=1;article=a;chain=1;pub=2026-03-01;" + STRIKE))));

        assertThat(kinds(publications)).containsExactly(ChangeKind.CREATED);
        assertThat(world.onlyEvent().evidenceCount()).isEqualTo(2);
    }

    @Test
    void shouldRefuseChangesOfTwoBlocksAtOnce() {
        List<MentionChange> changes = List.of(
                MentionChange.put(MentionSpec.read("id=1;article=a;block=STRIKE|IQ;pub=2026-03-01;" + STRIKE)),
                MentionChange.put(MentionSpec.read("id=2;article=a;block=STRIKE|SY;pub=2026-03-01;" + STRIKE)));

        assertThatThrownBy(() -> world.apply(changes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("STRIKE|SY");
    }

    @Test
    void shouldFollowACorrectionToAnotherEvent() {
        world.put("id=m;article=a;pub=2026-03-01;" + STRIKE);
        world.put("article=b;pub=2026-03-01;" + STRIKE);
        world.put("id=m;article=a;pub=2026-03-01;country=IQ;date=2026-03-01;place=كركوك:CITY:iq-kirkuk:Kirkuk;");

        assertThat(world.active()).hasSize(2);
        assertThat(world.active().values()).allMatch(event -> event.evidenceCount() == 1);
    }

    @Test
    void shouldMakeNoEventOfASeries() {
        List<Publication> publications = world.put("article=a;id=s;pub=2026-03-01;scope=SERIES;" + STRIKE);

        assertThat(publications).singleElement().isInstanceOf(Publication.MentionAssigned.class);
        assertThat(world.events).isEmpty();
        assertThat(world.eventOfMention).containsEntry("s", null);
        assertThat(world.remove("article=a;id=s;pub=2026-03-01;scope=SERIES;" + STRIKE))
                .containsExactly(new Publication.MentionGone("s"));
    }

    @Test
    void shouldListTwentyMentionsAndCountAll() {
        for (int i = 10; i < 40; i++) {
            world.put("article=a" + i + ";pub=2026-03-01T12:" + i + ";" + STRIKE);
        }

        MergedEvent.Active event = world.onlyEvent();
        assertThat(event.evidence()).hasSize(Merging.EVIDENCE_CAP);
        assertThat(event.evidence().get(0).articleId()).isEqualTo("a10");
        assertThat(event.evidenceCount()).isEqualTo(30);
    }

    @Test
    void shouldLetWhatHappenedOutweighADenial() {
        world.put("article=a;pub=2026-03-01;assertion=DENIED;" + STRIKE);
        assertThat(world.onlyEvent().assertion()).isEqualTo(Assertion.DENIED);
        world.put("article=b;pub=2026-03-01;" + STRIKE);
        assertThat(world.onlyEvent().assertion()).isEqualTo(Assertion.ASSERTED);
    }

    @Test
    void shouldGiveTheFinestDateAndPlace() {
        world.put(
                "article=a;pub=2026-03-01;country=IQ;date=2026-03-01/2026-03-05;place=نينوى:ADMIN1:iq-nineveh:Nineveh;"
                        + "killed=7;");
        world.put("article=b;pub=2026-03-02;killed=7;" + STRIKE);

        MergedEvent.Active event = world.onlyEvent();
        assertThat(Objects.requireNonNull(event.date()).to())
                .isEqualTo(event.date().from());
        assertThat(Objects.requireNonNull(event.place()).placeId()).isEqualTo("iq-mosul");
        assertThat(event.headlineAr()).isEqualTo("هجوم في الموصل، العراق، بتاريخ 1 آذار/مارس 2026، القتلى: 7");
        assertThat(event.headlineEn()).isEqualTo("Attack in iq-mosul, Iraq, on 1 March 2026, killed: 7");
    }

    @Test
    void shouldNameAPartyOnceForItsShortAndItsLongName() {
        world.put("article=a;pub=2026-03-01;actor=حركة النخيل;" + STRIKE);
        world.put("article=b;pub=2026-03-02;actor=النخيل+فصيل الوادي;" + STRIKE);

        assertThat(world.onlyEvent().parties())
                .extracting(Party::verbatim)
                .containsExactly("حركة النخيل", "فصيل الوادي");
    }

    @Test
    void shouldLeaveOutGenericNamesBesideSpecificOnes() {
        world.put("article=a;pub=2026-03-01;target=القاعدة;" + STRIKE);
        world.put("article=b;pub=2026-03-02;target=قاعدة النخيل;" + STRIKE);
        world.put("article=c;pub=2026-03-02;target=بلدة;" + STRIKE);

        assertThat(world.onlyEvent().parties()).extracting(Party::verbatim).containsExactly("قاعدة النخيل");
    }

    @Test
    void shouldKeepAGenericNameThatStandsAlone() {
        world.put("article=a;pub=2026-03-01;target=القاعدة;" + STRIKE);

        assertThat(world.onlyEvent().parties()).extracting(Party::verbatim).containsExactly("القاعدة");
    }

    @Test
    void shouldMakeOneEventOfARoundWhoseSidesAreNamedByHalves() {
        world.put("type=TALKS;article=a;pub=2026-03-02;actor=IQ:العراق+US:واشنطن;country=IQ;round=3;"
                + "date=2026-03-05;phase=ANNOUNCED;assertion=PLANNED;");
        world.put("type=TALKS;article=b;pub=2026-03-03;actor=US:واشنطن;country=IQ;round=3;date=2026-03-05;");
        world.put("type=TALKS;article=c;pub=2026-03-05;actor=IQ:العراق;country=IQ;date=2026-03-05;phase=HELD;");

        MergedEvent.Active event = world.onlyEvent();
        assertThat(event.headlineAr())
                .isEqualTo(
                        "الجولة 3 من المحادثات في العراق، بتاريخ 5 آذار/مارس 2026، الأطراف: العراق وواشنطن (انعقدت)");
        assertThat(event.headlineEn())
                .isEqualTo("Round 3 of talks in Iraq, on 5 March 2026, between Iraq and United States (held)");
    }

    @Test
    void shouldSayOfAPlannedDeadlineOnlyWhatItAdds() {
        world.put("type=DEADLINE;article=a;pub=2026-03-02;country=IQ;action=OTHER;due=2026-09-30;stance=SET;");
        world.put("type=DEADLINE;article=b;pub=2026-03-02;country=IQ;action=WITHDRAWAL;due=2026-09-30;stance=SET;"
                + "actor=US:الخارجية الأميركية;");
        world.put("type=DEADLINE;article=b;at=90;pub=2026-03-02;country=IQ;action=WITHDRAWAL;actor=US:واشنطن;");

        assertThat(world.onlyEvent().headlineEn())
                .isEqualTo("Deadline for withdrawal in Iraq, due by 30 September 2026, named by United States");
    }

    @Test
    void shouldMakeANewStateOfADeadlineThatIsExtended() {
        String deadline = "type=DEADLINE;country=IQ;action=WITHDRAWAL;actor=US:واشنطن:us-government;";
        world.put(deadline + "article=a;pub=2026-03-02;due=2026-09-30;stance=SET;");
        String id = world.onlyEvent().id();
        world.put(deadline + "article=b;pub=2026-06-02;due=2026-12-31;stance=EXTENDED;");

        MergedEvent.Active event = world.onlyEvent();
        assertThat(event.id()).isEqualTo(id);
        assertThat(event.headlineEn())
                .isEqualTo("Deadline for withdrawal in Iraq, due by 31 December 2026 instead of 30 September 2026,"
                        + " named by us-government (extended)");
        assertThat(event.headlineAr())
                .contains("في موعد أقصاه 31 كانون الأول/ديسمبر 2026 بدلا من 30 أيلول/سبتمبر 2026");
    }

    @Test
    void shouldSayInTheHeadlineWhatIsDisputedOrOnlyClaimed() {
        world.put("article=a;pub=2026-03-01;claimant=فصيل النخيل;" + STRIKE);
        assertThat(world.onlyEvent().headlineEn()).endsWith("(only claimed)");
        world.put("article=b;pub=2026-03-01;assertion=DENIED;" + STRIKE);
        assertThat(world.onlyEvent().headlineEn()).endsWith("(disputed)");
    }

    @Test
    void shouldNotSayTwiceThatTalksAreStillToCome() {
        world.put("type=TALKS;article=a;pub=2026-03-02;country=IQ;phase=ANNOUNCED;assertion=PLANNED;"
                + "date=2026-03-05/2026-03-06;");

        assertThat(world.onlyEvent().headlineEn())
                .isEqualTo("Talks in Iraq, from 5 March 2026 to 6 March 2026 (announced)");
    }

    private static List<ChangeKind> kinds(List<Publication> publications) {
        return publications.stream()
                .filter(Publication.EventChanged.class::isInstance)
                .map(p -> ((Publication.EventChanged) p).kind())
                .toList();
    }

    private static List<Long> revisions(List<Publication> publications) {
        return publications.stream()
                .filter(Publication.EventChanged.class::isInstance)
                .map(p -> ((Publication.EventChanged) p).revision())
                .toList();
    }
}
