package org.rasid.producer.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;

class TelegramTest {
    @TempDir
    Path directory;

    @Test
    void shouldReadAChannelFromJson() throws IOException {
        List<Item> items = Reads.all(resource("channel.json"), Reads.as(null));

        assertThat(items)
                .extracting(item -> item.getClass().getSimpleName() + " " + item.origin())
                .containsExactly(
                        "Skipped stdin#1987654321/1",
                        "Candidate stdin#1987654321/2",
                        "Candidate stdin#1987654321/3",
                        "Candidate stdin#1987654321/4",
                        "Candidate stdin#1987654321/5");
        assertThat(Reads.candidates(items).get(0))
                .isEqualTo(new Item.Candidate(
                        "stdin#1987654321/2",
                        items.get(1).bytes(),
                        "tg-1987654321-2",
                        "وكالة المرفأ",
                        null,
                        "",
                        "عاجل | رئيس البلدية:\nنبدأ ترميم الجسر القديم غدا\nالتفاصيل: https://marfa.example/1",
                        "2026-03-08T11:30:05Z",
                        "2026-03-08T12:00:00Z",
                        null));
        assertThat(Reads.candidates(items).get(1).source()).isEqualTo("إذاعة الساحل");
        assertThat(Reads.candidates(items).get(2).published()).isEqualTo("2019-05-04T10:00:00");
        assertThat(Reads.candidates(items).get(3).body()).isEmpty();
    }

    @Test
    void shouldTakeItsMessagesInAsArticles() throws IOException {
        List<Item.Candidate> messages = Reads.candidates(Reads.all(resource("channel.json"), Reads.as(null)));

        Article article = Intakes.accepted(messages.get(0));
        assertThat(article.getId()).isEqualTo("tg-1987654321-2");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-03-08T11:30:05Z"));
        assertThat(Intakes.accepted(messages.get(2)).getPublishedAt()).isNull();
        assertThat(Intakes.refused(messages.get(3)).reason()).isEqualTo(RejectionReason.EMPTY);
    }

    @Test
    void shouldReadAllChatsOfAnAccount() throws IOException {
        List<Item> items = Reads.all(resource("account.json"), Reads.as(null));

        assertThat(Reads.candidates(items))
                .extracting(Item.Candidate::id, Item.Candidate::source, Item.Candidate::url)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("tg-11-1", "قناة أولى", "https://t.me/first_channel/1"),
                        org.assertj.core.groups.Tuple.tuple("tg-22-1", "قناة ثانية", null));
        assertThat(items).hasSize(2);
    }

    @Test
    void shouldReadAChannelFromHtml() throws IOException {
        List<Item> items = Reads.all(resource("messages.html"), Reads.as(null));

        assertThat(items)
                .extracting(item -> item.getClass().getSimpleName() + " " + item.origin())
                .containsExactly(
                        "Skipped stdin#message-1",
                        "Candidate stdin#message2",
                        "Candidate stdin#message3",
                        "Candidate stdin#message4",
                        "Candidate stdin#message5");
        List<Item.Candidate> messages = Reads.candidates(items);
        assertThat(messages.get(0).body())
                .isEqualTo("عاجل | رئيس البلدية:\nنبدأ ترميم الجسر القديم غدا\nالتفاصيل: https://marfa.example/1");
        assertThat(messages.get(0).id()).isEqualTo("tg-وكالة المرفأ-2");
        assertThat(messages)
                .extracting(Item.Candidate::published)
                .containsExactly("2026-03-08T14:30:05+03:00", "2026-03-08T11:31Z", "2019-05-04T10:00", null);
        assertThat(messages)
                .extracting(Item.Candidate::source)
                .containsExactly("وكالة المرفأ", "وكالة المرفأ", "إذاعة الساحل", "وكالة المرفأ");
        assertThat(messages.get(1).body()).isEqualTo("رسالة ملحقة بما قبلها");
        assertThat(messages.get(2).body()).isEqualTo("نص محول عن إذاعة أخرى");
        assertThat(Intakes.accepted(messages.get(0)).getPublishedAt()).isEqualTo("2026-03-08T11:30:05Z");
    }

    @Test
    void shouldKnowExportsByTheirContentWhateverTheirName() throws IOException {
        Files.write(directory.resolve("result.json"), resource("channel.json"));
        Files.write(directory.resolve("messages.html"), resource("messages.html"));
        Files.write(directory.resolve("other.json"), "[{\"body\":\"نص\"}]".getBytes(UTF_8));

        int messages = 0;
        try (Source source = Sources.open(List.of(directory.toString()), InputStream.nullInputStream())) {
            for (Item item = source.next(); item != null; item = source.next()) {
                messages++;
                assertThat(item).isNotInstanceOf(Item.Refused.class);
            }
        }
        assertThat(messages).isEqualTo(5 + 5 + 1);
    }

    @Test
    void shouldRefuseWhatIsNoMessage() {
        List<Item> items = Reads.all("{\"id\":1,\"messages\":[5,[{}],{\"id\":2,\"text\":\"نص\"},", "telegram-json");

        assertThat(Reads.rejections(items)).extracting(Rejection::reason).containsOnly(RejectionReason.MALFORMED);
        assertThat(items).hasSize(4);
        assertThat(items.get(2)).isInstanceOf(Item.Candidate.class);
        assertThat(Reads.rejections(Reads.all("{\"messages\":[]}", "telegram-json")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.EMPTY));
        assertThat(Reads.rejections(Reads.all("<p>x</p>", "telegram-html")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.EMPTY));
        assertThat(Reads.rejections(Reads.all("<i></i>".repeat(300_000), "telegram-html")))
                .singleElement()
                .satisfies(rejection -> assertThat(rejection.reason()).isEqualTo(RejectionReason.TOO_LARGE));
    }

    @Test
    void shouldGoOnAtAnyPosition() throws IOException {
        Reads.resumesEverywhere(resource("channel.json"), Reads.as(null));
        Reads.resumesEverywhere(resource("account.json"), Reads.as(null));
        Reads.resumesEverywhere(resource("messages.html"), Reads.as(null));
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(TelegramTest.class.getResourceAsStream("/corpus/telegram/" + name))) {
            return in.readAllBytes();
        }
    }
}
