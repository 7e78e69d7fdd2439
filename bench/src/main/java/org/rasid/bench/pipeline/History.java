package org.rasid.bench.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.rasid.avro.Article;
import org.rasid.avro.PublishedBasis;
import org.rasid.bench.Published;
import org.rasid.schemas.serde.AvroSerdes;
import org.rasid.schemas.topic.Topics;

/**
 * The articles of files over and over, each time under other ids and on other days.
 *
 * @param daysApart days that each time is before the one before it; less than 0 where it is after that
 */
record History(List<Published> articles, int daysApart) {
    /** Longer than the reach of any kind of event, so that one time is not taken for another. */
    static final int DAYS_APART = 800;

    private static final long SECONDS_A_DAY = 86_400;
    private static final int DAYS_A_WEEK = 7;
    private static final String SEPARATOR = "@";

    /** Each time {@link #DAYS_APART} before the one before it: what is kept grows, and not what is near to an article. */
    History(List<Published> articles) {
        this(articles, DAYS_APART);
    }

    /**
     * In the order of publication, each time after the one before it by the whole weeks that the articles are of, so that news
     * goes on without a pause, and the name of a weekday means the same days apart each time; the last time is that of the
     * articles.
     *
     * @param articles at least one
     */
    static History withoutPause(List<Published> articles, int times) {
        List<Published> sorted =
                articles.stream().sorted(Comparator.comparing(Published::at)).toList();
        long spanned = day(sorted.get(sorted.size() - 1)) - day(sorted.get(0)) + 1;
        int days = (int) Math.max(DAYS_A_WEEK, spanned / DAYS_A_WEEK * DAYS_A_WEEK);
        Duration back = Duration.ofDays((long) days * (times - 1));
        return new History(
                sorted.stream()
                        .map(p -> new Published(p.article(), p.source(), p.at().minus(back)))
                        .toList(),
                -days);
    }

    private static long day(Published published) {
        return published.at().getEpochSecond() / SECONDS_A_DAY;
    }

    /**
     * Sends so many to articles.raw.
     *
     * @throws IllegalArgumentException where some would be of before 1970, which Kafka has no timestamps for
     */
    void send(Map<String, String> client, int count) throws ExecutionException, InterruptedException {
        send(client, 0, count);
    }

    /** As {@link #send(Map, int)}, those from a number on. */
    void send(Map<String, String> client, int first, int count) throws ExecutionException, InterruptedException {
        int end = first + count;
        if (end > most()) {
            throw new IllegalArgumentException(end + " articles can not be made of " + articles.size() + ", only "
                    + most() + ": name more files, or ask for fewer");
        }
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                client.get("bootstrap.servers"),
                "compression.type",
                "zstd",
                "linger.ms",
                100,
                "batch.size",
                1 << 18);
        try (Serializer<Article> values =
                        AvroSerdes.load(Article.class, client, false).serializer();
                KafkaProducer<String, Article> producer = new KafkaProducer<>(config, new StringSerializer(), values)) {
            Future<RecordMetadata> last = null;
            for (int i = first; i < end; i++) {
                Article article = article(i);
                last = producer.send(new ProducerRecord<>(
                        Topics.ARTICLES_RAW.name(),
                        null,
                        article.getVersion().toEpochMilli(),
                        article.getId(),
                        article));
            }
            producer.flush();
            if (last != null) {
                last.get();
            }
        }
    }

    /** How many articles there are before the first of them would be of before 1970; no bound where each time is later. */
    int most() {
        long days = articles.stream().mapToLong(History::day).min().orElse(0);
        return daysApart <= 0
                ? Integer.MAX_VALUE
                : (int) Math.min(Integer.MAX_VALUE, (days / daysApart + 1) * articles.size());
    }

    /** The article of a number, 0 or more. */
    Article article(int number) {
        int round = number / articles.size();
        Published published = articles.get(number % articles.size());
        Instant at = published.at().minusSeconds(SECONDS_A_DAY * daysApart * round);
        String title = published.article().title();
        String body = published.article().body();
        return Article.newBuilder()
                .setId(number % articles.size() + SEPARATOR + round)
                .setSource(published.source())
                .setTitle(title)
                .setBody(body)
                .setPublishedAt(at)
                .setPublishedOn(at.atZone(ZoneOffset.UTC).toLocalDate())
                .setPublishedBasis(PublishedBasis.METADATA)
                .setVersion(at)
                .setContentHash(sha256(title + "\n" + body))
                .build();
    }

    /** Which of the articles one of the history is. */
    static int number(String id) {
        return Integer.parseInt(id.substring(0, id.indexOf(SEPARATOR)));
    }

    static int round(String id) {
        return Integer.parseInt(id.substring(id.indexOf(SEPARATOR) + 1));
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
