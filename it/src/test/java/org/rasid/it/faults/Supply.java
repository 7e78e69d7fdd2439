package org.rasid.it.faults;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.avro.RejectionReason;
import org.rasid.avro.RejectionStage;
import org.rasid.it.order.Delivery;
import org.rasid.it.order.Newsroom;
import org.rasid.schemas.topic.Topics;

/**
 * Records without end, the same ones for a seed: news with corrections and deletions, of ever earlier days, and among
 * them what comes to nothing, what is refused, and what can not be read.
 */
final class Supply {
    private static final int ARTICLES = 24;
    private static final int SCENES = 2;
    private static final int HUGE_EVERY = 10;
    private static final int HUGE = 6 << 20;
    private static final String FAIR = "افتتح معرض الكتاب أبوابه أمام الزوار في قاعة المؤتمرات.";
    private static final String ENGLISH = "The book fair has opened its doors to visitors in the conference hall.";

    private final Random random;
    private final Serializer<Article> articles;
    private final Serializer<RejectedArticle> rejects;
    private final Deque<Parcel> ready = new ArrayDeque<>();
    private int chunk;

    Supply(Random random, Serializer<Article> articles, Serializer<RejectedArticle> rejects) {
        this.random = random;
        this.articles = articles;
        this.rejects = rejects;
    }

    Parcel next() {
        if (ready.isEmpty()) {
            ready.addAll(chunk(++chunk));
        }
        return ready.remove();
    }

    private List<Parcel> chunk(int number) {
        String ids = "feed-" + number + "-";
        List<Delivery> deliveries = new ArrayList<>(Newsroom.deliveries(random, ids, -SCENES * number, ARTICLES));
        Instant time = deliveries.get(0).time();
        Article plain = Objects.requireNonNull(deliveries.get(0).article());
        deliveries.add(Delivery.of(text(plain, ids + "fair", FAIR), time));
        List<Parcel> parcels = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Article article = delivery.article();
            parcels.add(Parcel.of(delivery, article == null ? null : bytes(article)));
        }
        byte[] good = bytes(plain);
        parcels.add(refused(ids + "english", bytes(text(plain, ids + "english", ENGLISH)), time));
        parcels.add(refused(ids + "misplaced", good, time));
        parcels.add(refused(null, bytes(text(plain, ids + "keyless", FAIR)), time));
        parcels.add(unreadable(ids + "garbage", ("no Avro at all " + number).getBytes(UTF_8), time));
        parcels.add(unreadable(
                ids + "schema",
                ByteBuffer.allocate(9)
                        .put((byte) 0)
                        .putInt(900_000)
                        .putInt(number)
                        .array(),
                time));
        parcels.add(unreadable(ids + "short", Arrays.copyOf(good, good.length / 2), time));
        parcels.add(unreadable(ids + "foreign", foreign(ids), time));
        parcels.add(unreadable(ids + "empty", new byte[0], time));
        parcels.add(unreadable(ids + "magic", new byte[] {0}, time));
        if (number % HUGE_EVERY == 0) {
            parcels.add(unreadable(ids + "huge", new byte[HUGE], time));
        }
        Delivery deletion = new Delivery(ids + "unheard-of", null, time);
        parcels.add(Parcel.of(deletion, null));
        parcels.add(refused(null, null, time));
        Collections.shuffle(parcels, random);
        return parcels;
    }

    private byte[] bytes(Article article) {
        return articles.serialize(Topics.ARTICLES_RAW.name(), article);
    }

    private byte[] foreign(String id) {
        return rejects.serialize(
                Topics.ARTICLES_REJECTED.name(),
                RejectedArticle.newBuilder()
                        .setReason(RejectionReason.NOT_ARABIC)
                        .setDetail("a record of another topic")
                        .setOrigin(id)
                        .setStage(RejectionStage.INGEST)
                        .build());
    }

    private static Article text(Article like, String id, String body) {
        return Article.newBuilder(like)
                .setId(id)
                .setUrl("https://news.example/" + id)
                .setBody(body)
                .setContentHash(Sha.hex(body.getBytes(UTF_8)))
                .build();
    }

    private static Parcel refused(@Nullable String key, byte @Nullable [] value, Instant time) {
        return Parcel.parked(Outcome.REJECTED, key, value, time.toEpochMilli());
    }

    private static Parcel unreadable(String key, byte[] value, Instant time) {
        return Parcel.parked(Outcome.DEAD, key, value, time.toEpochMilli());
    }
}
