package org.rasid.streams.redrive;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionStage;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.topic.Topics;

/**
 * Decides what becomes of a letter.
 *
 * @param maxAttempts how many times a record is sent back at most
 * @param sentAs as which attempt a letter was sent back before; 0 where it was not
 * @param exists whether there is such a partition
 * @param articles reads the record at a place of articles.raw; empty where it is gone
 */
record Fates(
        int maxAttempts,
        ToIntFunction<Place> sentAs,
        Predicate<TopicPartition> exists,
        Function<Place, Optional<ConsumerRecord<byte[], byte[]>>> articles) {
    /** The streams app cuts the id of a reject at this length. */
    private static final int ID_CAP = 2_000;

    Fate of(Letter letter) {
        int attempt = sentAs.applyAsInt(letter.place());
        if (attempt > 0) {
            return Fate.stay(letter, attempt, Outcome.REDRIVEN_BEFORE);
        }
        if (letter instanceof Letter.Dead dead) {
            return of(dead);
        }
        if (letter instanceof Letter.Reject reject) {
            return of(reject);
        }
        return Fate.stay(letter, 0, Outcome.UNREADABLE);
    }

    private Fate of(Letter.Dead letter) {
        int attempts = Attempts.of(letter.headers());
        Optional<Source> source = Source.of(letter.headers());
        if (source.isEmpty()) {
            return Fate.stay(letter, attempts, Outcome.UNREADABLE);
        }
        if (DeadLetterHeaders.OMITTED.of(letter.headers()).isPresent()) {
            return Fate.stay(letter, attempts, Outcome.OMITTED);
        }
        if (!source.get().isInput()) {
            return Fate.stay(letter, attempts, Outcome.NO_INPUT);
        }
        if (!exists.test(source.get().place().topicPartition())) {
            return Fate.stay(letter, attempts, Outcome.NO_TOPIC);
        }
        if (attempts >= maxAttempts) {
            return Fate.stay(letter, attempts, Outcome.ATTEMPTS_USED);
        }
        return Fate.redrive(letter, attempts, source.get().record(letter, attempts + 1));
    }

    private Fate of(Letter.Reject letter) {
        RejectedArticle rejected = letter.rejected();
        if (rejected.getStage() == RejectionStage.INGEST) {
            return Fate.stay(letter, 0, Outcome.INGEST_AGAIN);
        }
        Optional<Place> origin = Optional.ofNullable(rejected.getOrigin())
                .flatMap(Place::ofOrigin)
                .filter(place -> place.topic().equals(Topics.ARTICLES_RAW.name()));
        if (origin.isEmpty()) {
            return Fate.stay(letter, 0, Outcome.UNREADABLE);
        }
        if (!exists.test(origin.get().topicPartition())) {
            return Fate.stay(letter, 0, Outcome.NO_TOPIC);
        }
        return articles.apply(origin.get())
                .filter(article -> isOf(article, rejected))
                .map(article -> again(letter, article))
                .orElseGet(() -> Fate.stay(letter, 0, Outcome.NO_RECORD));
    }

    private Fate again(Letter.Reject letter, ConsumerRecord<byte[], byte[]> article) {
        int attempts = Attempts.of(article.headers());
        if (attempts >= maxAttempts) {
            return Fate.stay(letter, attempts, Outcome.ATTEMPTS_USED);
        }
        return Fate.redrive(
                letter,
                attempts,
                Source.to(
                        Letter.placeOf(article),
                        article.timestamp(),
                        article.key(),
                        article.value(),
                        article.headers(),
                        attempts + 1));
    }

    /** Not so where the topic was deleted and made again since: then another record stands at the place. */
    private static boolean isOf(ConsumerRecord<byte[], byte[]> article, RejectedArticle rejected) {
        String id = rejected.getId();
        if (id == null || article.key() == null) {
            return id == null && article.key() == null;
        }
        String key = new String(article.key(), StandardCharsets.UTF_8);
        return key.equals(id) || (id.length() >= ID_CAP && key.startsWith(id));
    }
}
