package org.rasid.it.order;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.rasid.avro.Article;
import org.rasid.avro.PublishedBasis;

/** Articles of outlets that report the same things, copy one another, correct and withdraw what they wrote. */
public final class Newsroom {
    private static final List<String> OUTLETS = List.of(
            "وكالة الفرات", "صحيفة دجلة", "موقع نخيل", "شبكة سنجار", "وكالة بردى", "إذاعة الساحل", "جريدة الشرق");
    private static final int ARTICLES_OF_A_SCENE = 12;

    private final Random random;
    private final Wording wording;

    private Newsroom(Random random) {
        this.random = random;
        wording = new Wording(random);
    }

    /** All records of that many articles: first versions, corrections and deletions, some of them twice. */
    static List<Delivery> deliveries(Random random, int articles) {
        return deliveries(random, "article-", 0, articles);
    }

    /** The same, of articles whose ids begin so, about scenes from that number on. */
    public static List<Delivery> deliveries(Random random, String ids, int firstScene, int articles) {
        return new Newsroom(random).write(ids, firstScene, articles);
    }

    private List<Delivery> write(String ids, int firstScene, int articles) {
        int scenes = Math.max(1, articles / ARTICLES_OF_A_SCENE);
        List<List<String>> bodies = new ArrayList<>();
        for (int i = 0; i < scenes; i++) {
            bodies.add(new ArrayList<>());
        }
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < articles; i++) {
            deliveries.addAll(history(ids + i, Scene.number(firstScene + i % scenes), bodies.get(i % scenes)));
        }
        return deliveries;
    }

    private List<Delivery> history(String id, Scene scene, List<String> bodiesOfScene) {
        LocalDate day = scene.start().plusDays(random.nextInt(4));
        Instant published =
                day.atTime(6 + random.nextInt(16), random.nextInt(60)).toInstant(ZoneOffset.UTC);
        String outlet = OUTLETS.get(random.nextInt(OUTLETS.size()));
        boolean copied = !bodiesOfScene.isEmpty() && random.nextInt(5) == 0;
        String body = copied ? bodiesOfScene.get(random.nextInt(bodiesOfScene.size())) : wording.body(scene, day);
        bodiesOfScene.add(body);

        List<Delivery> history = new ArrayList<>();
        history.add(article(id, outlet, published, published, body));
        if (random.nextInt(4) == 0) {
            history.add(article(id, outlet, published, published.plus(Duration.ofHours(2)), wording.body(scene, day)));
        }
        if (random.nextInt(6) == 0) {
            history.add(new Delivery(id, null, published.plus(Duration.ofHours(5))));
            if (random.nextInt(3) == 0) {
                history.add(article(id, outlet, published, published.plus(Duration.ofHours(8)), body));
            }
        }
        List.copyOf(history).stream().filter(again -> random.nextInt(6) == 0).forEach(history::add);
        return history;
    }

    private static Delivery article(String id, String outlet, Instant published, Instant version, String body) {
        String title = "";
        Article article = Article.newBuilder()
                .setId(id)
                .setSource(outlet)
                .setUrl("https://news.example/" + id)
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(published)
                .setPublishedOn(published.atZone(ZoneOffset.UTC).toLocalDate())
                .setPublishedBasis(PublishedBasis.METADATA)
                .setVersion(version)
                .setContentHash(sha256(title + "\n" + body))
                .build();
        return Delivery.of(article, published);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
