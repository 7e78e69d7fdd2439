package org.rasid.streams.redrive;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.Redriven;
import org.rasid.avro.RejectedArticle;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.serde.RegistryFaults;
import org.rasid.schemas.topic.Topics;

/** Reads what Avro there is in letters and notes. Throws where the registry cannot be asked. */
final class LetterValues implements AutoCloseable {
    private final Deserializer<RejectedArticle> rejects;
    private final Deserializer<Article> articles;
    private final Deserializer<Redriven> notes;

    LetterValues(Deserializer<RejectedArticle> rejects, Deserializer<Article> articles, Deserializer<Redriven> notes) {
        this.rejects = rejects;
        this.articles = articles;
        this.notes = notes;
    }

    static LetterValues connect(Map<String, String> client) {
        Map<String, String> serde = ClientSettings.serde(client);
        return new LetterValues(
                AvroSerdes.load(RejectedArticle.class, serde, false).deserializer(),
                AvroSerdes.load(Article.class, serde, false).deserializer(),
                AvroSerdes.load(Redriven.class, serde, false).deserializer());
    }

    Letter letter(ConsumerRecord<byte[], byte[]> record) {
        if (record.topic().equals(Topics.ARTICLES_DEAD.name())) {
            return new Letter.Dead(record);
        }
        Place place = Letter.placeOf(record);
        Instant parked = Instant.ofEpochMilli(record.timestamp());
        return read(rejects, record.topic(), record.value())
                .<Letter>map(rejected -> new Letter.Reject(place, parked, rejected))
                .orElseGet(() -> new Letter.Unreadable(place, parked, "not a readable rejection"));
    }

    /** Empty also where the letter holds no readable article. */
    Optional<String> outlet(Letter letter) {
        if (letter instanceof Letter.Reject reject) {
            return Optional.ofNullable(reject.rejected().getSource());
        }
        return letter instanceof Letter.Dead dead
                ? read(articles, Topics.ARTICLES_RAW.name(), dead.record().value())
                        .map(Article::getSource)
                : Optional.empty();
    }

    /**
     * Reads a note; empty for a value that is null.
     *
     * @throws IllegalStateException where it cannot be read: to pass over it would be to send its letter twice
     */
    Optional<Redriven> note(Place place, byte @Nullable [] value) {
        try {
            return Optional.ofNullable(value == null ? null : notes.deserialize(place.topic(), value));
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "the note at " + place + " cannot be read, so it is not known which record was sent back: check"
                            + " --schema-registry",
                    e);
        }
    }

    private static <T> Optional<T> read(Deserializer<T> values, String topic, byte @Nullable [] value) {
        try {
            return Optional.ofNullable(value == null ? null : values.deserialize(topic, value));
        } catch (RuntimeException e) {
            if (!RegistryFaults.isRecordFault(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        rejects.close();
        articles.close();
        notes.close();
    }
}
