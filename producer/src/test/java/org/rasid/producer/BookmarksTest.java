package org.rasid.producer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.avro.RejectionReason;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.article.Rejections;
import org.rasid.producer.source.Item;
import org.rasid.producer.source.Rejection;

/** What a run had sent before it was cut off, and what is at its place by then. */
class BookmarksTest {
    private static final Instant NOW = Instant.parse("2026-03-10T08:00:00Z");

    private final Bookmarks bookmarks = Bookmarks.none();

    @Test
    void shouldPassOverWhatWasSentOnce() {
        bookmarks.article(article("inbox/42.json#1", "نص"), true);

        assertThat(bookmarks.hasArrived(article("inbox/42.json#2", "نص"))).isFalse();
        assertThat(bookmarks.hasArrived(article("inbox/42.json#1", "نص"))).isTrue();
        assertThat(bookmarks.hasArrived(article("inbox/42.json#1", "نص")))
                .as("came back after a change")
                .isFalse();
    }

    @Test
    void shouldLetACorrectionAtTheSamePlaceThrough() {
        bookmarks.article(article("inbox/42.json#1", "نص"), true);

        assertThat(bookmarks.hasArrived(article("inbox/42.json#1", "نص مصحح"))).isFalse();
        assertThat(bookmarks.hasArrived(article("inbox/42.json#1", "نص")))
                .as("withdrawn")
                .isFalse();
    }

    @Test
    void shouldKnowTheLatestOfWhatWasSent() {
        bookmarks.article(article("inbox/42.json#1", "نص"), true);
        bookmarks.article(article("inbox/42.json#1", "نص مصحح"), true);

        assertThat(bookmarks.hasArrived(article("inbox/42.json#1", "نص مصحح"))).isTrue();
    }

    @Test
    void shouldPassOverTheSameRefusalOnce() {
        Rejection sent = refused("https://a.example/1", 700);
        bookmarks.rejection(Rejections.toAvro(sent));

        assertThat(bookmarks.hasArrived(refused("https://a.example/1", 701))).isTrue();
        assertThat(bookmarks.hasArrived(refused("https://a.example/1", 700))).isFalse();
    }

    @Test
    void shouldTellAnotherRefusalAtTheSamePlace() {
        bookmarks.rejection(Rejections.toAvro(refused("https://a.example/1", 700)));

        assertThat(bookmarks.hasArrived(refused("https://a.example/2", 700))).isFalse();
        assertThat(bookmarks.hasArrived(refused(null, 700))).isFalse();
    }

    @Test
    void shouldKnowRefusalsWhoseFieldsWereCut() {
        Rejection sent = refused("https://a.example/" + "x".repeat(5000), 700);
        bookmarks.rejection(Rejections.toAvro(sent));

        assertThat(bookmarks.hasArrived(sent)).isTrue();
    }

    private static Article article(String origin, String body) {
        Item.Candidate candidate = new Item.Candidate(origin, 1, "42", null, null, "", body, null, null, null);
        return ((Admission.Accepted) Intake.admit(candidate, NOW)).article();
    }

    private static Rejection refused(@Nullable String url, long size) {
        return new Rejection(
                RejectionReason.EMPTY, "the body is empty", "https://a.example/feed#1", size, null, null, url);
    }
}
