package org.rasid.producer.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rasid.avro.Article;
import org.rasid.avro.PublishedBasis;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;
import org.rasid.producer.text.Language;

class IntakeTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00.123456Z");
    private static final Instant NOW_MILLIS = Instant.parse("2026-03-10T08:00:00.123Z");

    @Test
    void shouldFillAnArticleFromAllFields() {
        Item.Candidate candidate = new Item.Candidate(
                "a.jsonl:3",
                100,
                " n1 ",
                "وكالة",
                "https://x.example/1",
                "عنوان",
                "نص الخبر",
                "2024-01-28T23:30:00+03:00",
                "2024-01-29T01:00:00Z",
                LocalDate.of(2020, 1, 1));

        Admission.Accepted accepted = accepted(candidate);

        assertThat(accepted.article())
                .isEqualTo(Article.newBuilder()
                        .setId("n1")
                        .setSource("وكالة")
                        .setUrl("https://x.example/1")
                        .setTitle("عنوان")
                        .setBody("نص الخبر")
                        .setPublishedAt(Instant.parse("2024-01-28T20:30:00Z"))
                        .setPublishedOn(LocalDate.of(2024, 1, 28))
                        .setPublishedBasis(PublishedBasis.METADATA)
                        .setVersion(Instant.parse("2024-01-29T01:00:00Z"))
                        .setContentHash(ContentHash.of("عنوان\nنص الخبر"))
                        .setOrigin("a.jsonl:3")
                        .build());
        assertThat(accepted.timestamp())
                .isEqualTo(Instant.parse("2024-01-28T20:30:00Z").toEpochMilli());
        assertThat(accepted.versionStated()).isTrue();
    }

    @Test
    void shouldHashAsTheSchemaSays() {
        assertThat(accepted(text("t", "خبر")).article().getContentHash())
                .isEqualTo("c8d1d05efac4cdbf983a8f0de10cbe19c3f0eb90ff03c299a93c6b159ffe43f3");
    }

    @Test
    void shouldDeriveTheIdFromTheAddressElseFromTheContent() {
        String first =
                accepted(withUrl("http://X.example/1/?utm_source=a")).article().getId();

        assertThat(first).matches("u-[0-9a-f]{20}");
        assertThat(accepted(withUrl("https://x.example/1")).article().getId()).isEqualTo(first);
        assertThat(accepted(withUrl("https://x.example/2")).article().getId()).isNotEqualTo(first);
        Article plain = accepted(text("عنوان", "نص")).article();
        assertThat(plain.getId()).isEqualTo("c-" + plain.getContentHash().substring(0, 20));
        assertThat(accepted(withUrl("https://x.example/")).article().getId()).startsWith("c-");
    }

    @Test
    void shouldKnowThePublicationOnlyAsFarAsStated() {
        Admission.Accepted day = accepted(published("2024-01-28"));
        assertThat(day.article().getPublishedAt()).isNull();
        assertThat(day.article().getPublishedOn()).isEqualTo(LocalDate.of(2024, 1, 28));
        assertThat(day.article().getPublishedBasis()).isEqualTo(PublishedBasis.METADATA);
        assertThat(day.timestamp())
                .isEqualTo(Instant.parse("2024-01-28T12:00:00Z").toEpochMilli());

        Admission.Accepted fromName =
                accepted(new Item.Candidate("o", 1, null, null, null, "", "نص", " ", null, LocalDate.of(2024, 2, 1)));
        assertThat(fromName.article().getPublishedOn()).isEqualTo(LocalDate.of(2024, 2, 1));
        assertThat(fromName.article().getPublishedBasis()).isEqualTo(PublishedBasis.FILE_NAME);

        Admission.Accepted unknown = accepted(text("", "نص"));
        assertThat(unknown.article().getPublishedOn()).isNull();
        assertThat(unknown.article().getPublishedBasis()).isEqualTo(PublishedBasis.NONE);
        assertThat(unknown.timestamp()).isEqualTo(NOW.toEpochMilli());
    }

    @Test
    void shouldKnowThePublicationOfAPageByItsAddress() {
        Admission.Accepted fromAddress = accepted(page("https://x.example/2024/02/03/1"));

        assertThat(fromAddress.article().getPublishedOn()).isEqualTo(LocalDate.of(2024, 2, 3));
        assertThat(fromAddress.article().getPublishedBasis()).isEqualTo(PublishedBasis.URL);
    }

    @Test
    void shouldGiveTheVariantsOfAnArticleOneId() {
        String id = accepted(withUrl("https://x.example/1")).article().getId();

        for (String variant : List.of(
                "https://www.x.example/1",
                "https://m.x.example/1/?utm_source=y",
                "https://x.example/amp/1",
                "https://x.example/1/print")) {
            Article article = accepted(withUrl(variant)).article();
            assertThat(article.getId()).as(variant).isEqualTo(id);
            assertThat(article.getUrl()).isEqualTo(variant);
        }
    }

    @Test
    void shouldKeepRecordTimesWithinWhatABrokerTakes() {
        assertThat(accepted(published("2026-03-10")).timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(accepted(published("2126-03-10")).timestamp()).isEqualTo(NOW.toEpochMilli());
        assertThat(accepted(published("1950-03-10")).timestamp()).isZero();
    }

    @Test
    void shouldVersionFreshArticlesByTheReadingAndOldOnesByThePublication() {
        assertThat(accepted(published("2026-03-09T08:00:00+03:00")).article().getVersion())
                .isEqualTo(NOW_MILLIS);
        assertThat(accepted(published("2026-03-09")).article().getVersion()).isEqualTo(NOW_MILLIS);
        assertThat(accepted(text("", "نص")).article().getVersion()).isEqualTo(NOW_MILLIS);
        assertThat(accepted(published("2026-03-01T08:00:00Z")).article().getVersion())
                .isEqualTo(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(accepted(published("2026-03-01")).article().getVersion())
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(accepted(published("2026-03-01")).versionStated()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-28T10:15Z, 2024-01-28T10:15:00Z",
        "2024-01-28T10:15:30.5Z, 2024-01-28T10:15:30.500Z",
        "2024-01-28T10:15:30+0300, 2024-01-28T07:15:30Z",
        "2024-01-28T10:15:30+03, 2024-01-28T07:15:30Z",
        "2024-01-28T10:15:30,",
        "2024-01-28 10:15,",
        "2024-01-28 10:15:30,",
        "2024-01-28 10:15:30+03:00, 2024-01-28T07:15:30Z",
        "2024-01-28 10:15:30 +0300, 2024-01-28T07:15:30Z",
    })
    void shouldReadIsoTimes(String text, @Nullable Instant expected) {
        IsoTime time = IsoTime.parse(text);

        assertThat(time.at()).isEqualTo(expected);
        assertThat(time.on()).isEqualTo(LocalDate.of(2024, 1, 28));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "28/01/2024",
                "2024-02-30",
                "2024-1-28",
                "yesterday",
                "20240128",
                "2024-01-28T25:00Z",
                "2024-01-28 10",
                "2024-01-2810:00",
                "2024-01-28T 10:00",
                "+999999999-01-01",
                "0001-01-01",
                "T"
            })
    void shouldRefuseOtherTimesAndNameTheField(String text) {
        Rejection rejection = refused(published(text));

        assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID_FIELD);
        assertThat(rejection.detail()).contains("'published'");
        assertThat(refused(new Item.Candidate("o", 1, null, null, null, "", "نص", null, text, null))
                        .detail())
                .contains("'modified'");
    }

    @Test
    void shouldRefuseAnEmptyBody() {
        assertThat(refused(text("عنوان", " \n\t")).reason()).isEqualTo(RejectionReason.EMPTY);
        assertThat(refused(text("عنوان", "")).reason()).isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    void shouldRefuseABodyBeyondTheBoundOnly() {
        assertThat(accepted(text("", "ن".repeat(1_000_000))).article().getBody())
                .hasSize(1_000_000);
        Rejection rejection = refused(text("", "ن".repeat(1_000_001)));
        assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE);
        assertThat(rejection.detail()).contains("1000001");
    }

    @Test
    void shouldRefuseAnArticleThatWouldNotFitItsTopic() {
        assertThat(refused(text("ن".repeat(4_200_000), "نص")).reason()).isEqualTo(RejectionReason.TOO_LARGE);
    }

    @Test
    void shouldRefuseWhatIsNotArabic() {
        assertThat(refused(text("A title", "Some English text")).reason()).isEqualTo(RejectionReason.NOT_ARABIC);
        assertThat(refused(text("", "12345 !!")).reason()).isEqualTo(RejectionReason.NOT_ARABIC);
        assertThat(refused(text("", "aaaaaaa نص")).detail()).startsWith("22 %");
        assertThat(accepted(text("", "aaaa نص"))).isNotNull();
    }

    @Test
    void shouldRefuseOtherLanguagesOfTheScriptUnlessTheyAreAskedFor() {
        Item.Candidate persian = text("", "وزیر اقتصاد گفت که این طرح برای مردم است و از فردا اجرا می شود");

        Rejection rejection = refused(persian);

        assertThat(rejection.reason()).isEqualTo(RejectionReason.NOT_ARABIC);
        assertThat(rejection.detail()).contains("Persian (fa)", "--language");
        assertThat(Intake.admit(persian, NOW, Set.of(Language.ARABIC, Language.PERSIAN)))
                .isInstanceOf(Admission.Accepted.class);
        assertThat(Intake.admit(text("", "نص"), NOW, Set.of(Language.PERSIAN))).isInstanceOf(Admission.Refused.class);
        assertThat(Intake.admit(text("", "English"), NOW, Set.of(Language.values())))
                .isInstanceOf(Admission.Accepted.class);
    }

    @Test
    void shouldRefuseBadIdsAndNotRepeatThem() {
        Rejection rejection = refused(withId("x".repeat(257)));
        assertThat(rejection.reason()).isEqualTo(RejectionReason.INVALID_FIELD);
        assertThat(rejection.id()).isNull();
        assertThat(refused(withId("a\u0007b")).detail()).contains("'id'");
        assertThat(refused(withId("a\uD83D")).detail()).contains("'id'");
        assertThat(accepted(withId("x".repeat(256))).article().getId()).hasSize(256);
        assertThat(accepted(withId("  ")).article().getId()).startsWith("c-");
    }

    @Test
    void shouldMendHalvesOfSurrogatePairsInTextAndRefuseThemInAddresses() {
        assertThat(accepted(text("\uDE00عنوان", "نص \uD83D\uDE00 خبر \uD83D")).article())
                .satisfies(article -> assertThat(article.getTitle()).isEqualTo("\uFFFDعنوان"))
                .satisfies(article -> assertThat(article.getBody()).isEqualTo("نص \uD83D\uDE00 خبر \uFFFD"));
        assertThat(refused(withUrl("https://x.example/\uD83D")).detail()).contains("'url'");
    }

    @Test
    void shouldTellWhatIsKnownOfARefusedArticle() {
        Rejection rejection = refused(new Item.Candidate(
                "a.jsonl:9", 77, null, "وكالة", "https://x.example/1", "", "text", null, null, null));

        assertThat(rejection.id()).startsWith("u-");
        assertThat(rejection.origin()).isEqualTo("a.jsonl:9");
        assertThat(rejection.size()).isEqualTo(77);
        assertThat(rejection.source()).isEqualTo("وكالة");
        assertThat(rejection.url()).isEqualTo("https://x.example/1");
    }

    private static Admission.Accepted accepted(Item.Candidate candidate) {
        Admission admission = Intake.admit(candidate, NOW);
        assertThat(admission).isInstanceOf(Admission.Accepted.class);
        return (Admission.Accepted) admission;
    }

    private static Rejection refused(Item.Candidate candidate) {
        Admission admission = Intake.admit(candidate, NOW);
        assertThat(admission).isInstanceOf(Admission.Refused.class);
        return ((Admission.Refused) admission).rejection();
    }

    private static Item.Candidate text(String title, String body) {
        return new Item.Candidate("o", 1, null, null, null, title, body, null, null, null);
    }

    private static Item.Candidate withId(String id) {
        return new Item.Candidate("o", 1, id, null, null, "", "نص", null, null, null);
    }

    private static Item.Candidate withUrl(String url) {
        return new Item.Candidate("o", 1, null, null, url, "", "نص", null, null, null);
    }

    private static Item.Candidate page(String url) {
        return new Item.Candidate(
                "o",
                1,
                null,
                null,
                url,
                "",
                "نص",
                null,
                null,
                LocalDate.of(2024, 5, 5),
                LocalDate.of(2024, 2, 3),
                null);
    }

    private static Item.Candidate published(String published) {
        return new Item.Candidate("o", 1, null, null, null, "", "نص", published, null, null);
    }
}
