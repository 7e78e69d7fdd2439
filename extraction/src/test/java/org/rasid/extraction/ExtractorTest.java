package org.rasid.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rasid.extraction.event.EventFinder;

class ExtractorTest {
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final LocalDate DAY = LocalDate.of(2024, 5, 15);
    private static final String STORY = """
            قتل ثلاثة جنود في هجوم على حاجز للجيش في كركوك أمس الثلاثاء.
            وقال متحدث إن الهجوم نفذه تنظيم داعش.
            وتجري مفاوضات بين بغداد وواشنطن بشأن جدول زمني لانسحاب القوات.
            """;

    private static Article article(String body) {
        return new Article("a", DAY, "هجوم في كركوك", body);
    }

    private static List<Mention> mentions(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Extracted.class);
        return outcome instanceof Outcome.Extracted extracted ? extracted.mentions() : List.of();
    }

    @Test
    void shouldFindEachTypeOfTheStory() {
        assertThat(mentions(EXTRACTOR.extract(article(STORY))))
                .extracting(Mention::type)
                .containsExactly(
                        EventType.STRIKE,
                        EventType.STRIKE,
                        EventType.STRIKE,
                        EventType.TALKS,
                        EventType.DEADLINE,
                        EventType.FORCE_MOVEMENT);
    }

    @Test
    void shouldQuoteTriggerAndSentenceAtTheirOffsets() {
        Article article = new Article("a", DAY, "\uD83C\uDF1F عاجل", "\uD83D\uDD34 قصف على مدينة غزة. وانتهى الخبر.");
        String text = article.text();

        assertThat(mentions(EXTRACTOR.extract(article))).isNotEmpty().allSatisfy(mention -> {
            assertThat(text.substring(text.offsetByCodePoints(0, mention.triggerStart())))
                    .startsWith(mention.trigger());
            assertThat(text.substring(text.offsetByCodePoints(0, mention.sentenceStart())))
                    .startsWith(mention.sentence());
            assertThat(mention.sentence()).contains(mention.trigger());
        });
    }

    @Test
    void shouldCompleteTheHeadlineFromTheStory() {
        Mention headline = mentions(EXTRACTOR.extract(article(STORY))).get(0);

        assertThat(headline.date())
                .isEqualTo(new DateSpan(
                        DAY.minusDays(1), DAY.minusDays(1), DateSpan.Granularity.DAY, DateSpan.Basis.INFERRED));
    }

    @Test
    void shouldNameTheTriggersRuleFirst() {
        assertThat(mentions(EXTRACTOR.extract(article(STORY))))
                .allSatisfy(mention -> assertThat(mention.rules().get(0))
                        .startsWith(mention.type()
                                        .name()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace('_', '-') + "."));
    }

    @Test
    void shouldGiveTheSameAnswerAgain() {
        assertThat(EXTRACTOR.extract(article(STORY))).isEqualTo(EXTRACTOR.extract(article(STORY)));
        assertThat(Extractor.load().extract(article(STORY))).isEqualTo(EXTRACTOR.extract(article(STORY)));
    }

    @Test
    void shouldGiveTheSameAnswerInEveryThread() throws Exception {
        Outcome expected = EXTRACTOR.extract(article(STORY));
        Callable<Outcome> task = () -> EXTRACTOR.extract(article(STORY));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (var future : threads.invokeAll(java.util.Collections.nCopies(32, task))) {
                assertThat(future.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void shouldLeaveOutLinesAroundTheStory() {
        String body = "وقال الوزير إن الوضع هادئ.\nاقرأ أيضا: هجوم على قاعدة في العراق\nالوسوم: قصف، غارات";

        assertThat(EXTRACTOR.extract(new Article("a", DAY, "زيارة", body))).isInstanceOf(Outcome.NothingFound.class);
    }

    @Test
    void shouldRejectWhatIsNoArabicArticle() {
        assertThat(reason("")).isEqualTo(Outcome.Reason.EMPTY);
        assertThat(reason(" \n\t 123 … !!")).isEqualTo(Outcome.Reason.EMPTY);
        assertThat(reason("\u064B\u064C\u064D\u0651".repeat(1000))).isEqualTo(Outcome.Reason.EMPTY);
        assertThat(reason("An attack on the base killed three. هجوم")).isEqualTo(Outcome.Reason.NOT_ARABIC);
        assertThat(reason("س".repeat(Extractor.LONGEST_TEXT))).isEqualTo(Outcome.Reason.TOO_LARGE);
    }

    /** What relates mentions to each other takes memory for each of them, so that their number has a bound. */
    @Test
    void shouldRejectWhatTellsOfMoreEventsThanCanBeToldApart() {
        String strike = "شن الطيران غارة جوية على بغداد أمس.\n";

        assertThat(mentions(EXTRACTOR.extract(article(strike.repeat(1_000))))).hasSizeGreaterThanOrEqualTo(1_000);
        for (String many : List.of(
                strike.repeat(EventFinder.MOST_EVENTS + 1),
                "هجوم على قاعدة في العراق أمس قتل 3 جنود و".repeat(24_000))) {
            assertThat(EXTRACTOR.extract(article(many))).isInstanceOfSatisfying(Outcome.Rejected.class, rejected -> {
                assertThat(rejected.reason()).isEqualTo(Outcome.Reason.TOO_LARGE);
                assertThat(rejected.detail()).contains("at most 5000");
            });
        }
    }

    private static Outcome.Reason reason(String body) {
        Outcome outcome = EXTRACTOR.extract(new Article("a", DAY, "", body));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        return ((Outcome.Rejected) outcome).reason();
    }

    static Stream<String> nastyTexts() {
        return Stream.of(
                "هجوم ".repeat(150_000),
                "قتل و".repeat(150_000),
                "«".repeat(10_000) + "هجوم" + "»".repeat(10_000),
                "بحلول نهاية ".repeat(20_000),
                "ه" + "\u064E".repeat(500_000) + "جوم",
                "هجوم\uD800 على \uDC00قاعدة\uD800",
                "\u0000\u0001\u0002هجوم\u0000على\uFFFF",
                "، ".repeat(100_000) + "هجوم",
                "9".repeat(300_000) + " قتيلا في هجوم على قاعدة",
                "س".repeat(900_000),
                "وبال".repeat(200_000) + " هجوم",
                "هجوم على قاعدة في العراق أمس قتل 3 جنود و".repeat(2_000),
                "«(\"‘".repeat(10_000) + "قصف غزة" + "’\")»".repeat(10_000),
                "هجوم قصف اتفاق انسحاب هدنة اعتقال تهديد مهلة محادثات ".repeat(18_000),
                "في بغداد ودمشق وبيروت وغزة وصنعاء يوم الجمعة قتل 3 ".repeat(18_000),
                "قبل 3 أيام من نهاية الشهر المقبل بحلول عام 2015 ".repeat(18_000));
    }

    @ParameterizedTest
    @MethodSource("nastyTexts")
    void shouldReadNastyTexts(String body) {
        assertThat(EXTRACTOR.extract(new Article("a", null, "", body))).isNotInstanceOf(Outcome.Rejected.class);
    }

    @Test
    void shouldReadEveryPlaneOfUnicode() {
        StringBuilder body = new StringBuilder("هجوم على قاعدة في العراق. ".repeat(100));
        for (int c = 0; c <= Character.MAX_CODE_POINT; c += 97) {
            body.appendCodePoint(c).append(c % 5 == 0 ? " هجوم " : "");
        }

        assertThat(EXTRACTOR.extract(new Article("a", DAY, "", body.toString())))
                .isNotNull();
    }

    /** The work is counted in questions, not in time: ten times the text, about ten times the questions. */
    @Test
    void shouldWorkInProportionToTheLength() {
        String sentence = "قتل 3 جنود في هجوم على قاعدة قرب بغداد أمس وانسحبت القوات من البلدة. ";
        long few = questions(sentence.repeat(100));
        long many = questions(sentence.repeat(1_000));

        assertThat(few).isPositive();
        assertThat(many).isLessThan(14 * few);
    }

    private static long questions(String body) {
        AtomicLong asked = new AtomicLong();
        EXTRACTOR.extract(new Article("a", DAY, "", body), (question, subject, features) -> {
            asked.incrementAndGet();
            return EXTRACTOR.model().weigh(question, subject, features);
        });
        return asked.get();
    }

    @Test
    void shouldReadAnyMixtureOfCharacters() {
        long seed = 20240515L;
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            StringBuilder body = new StringBuilder("هجوم على قاعدة في العراق أمس قتل ");
            for (int i = 0; i < 200; i++) {
                switch (random.nextInt(4)) {
                    case 0 -> body.append((char) random.nextInt(0x10000));
                    case 1 -> body.append((char) (0x0600 + random.nextInt(0x100)));
                    case 2 -> body.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                    default -> body.append(STORY.charAt(i % STORY.length()));
                }
            }
            Outcome outcome = EXTRACTOR.extract(new Article("a", DAY, "", body.toString()));
            assertThat(outcome).as("round " + round).isNotNull();
        }
    }

    @Test
    void shouldNameItsRules() {
        assertThat(EXTRACTOR.rulesVersion())
                .matches("\\d+-[0-9a-f]{8}")
                .isEqualTo(Extractor.load().rulesVersion());
    }
}
