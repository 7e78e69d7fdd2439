package org.rasid.producer.send;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.avro.RejectedArticle;
import org.rasid.producer.article.Admission;
import org.rasid.producer.article.Intake;
import org.rasid.producer.source.Item;

class ReadBackTest {
    private static final TopicPartition RAW = new TopicPartition("articles.raw", 0);
    private static final TopicPartition REJECTED = new TopicPartition("articles.rejected", 0);
    private static final TopicEnds SINCE = new TopicEnds(Map.of("articles.raw-0", 2L, "articles.rejected-0", 0L));

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("none");
    private final List<String> told = new ArrayList<>();

    @Test
    void shouldTellWhatIsThereAndPassOverWhatNobodyCanRead() throws SendException {
        topics(List.of("old", "older", "poison", "new"));

        try (ReadBack topics = readBack()) {
            topics.read(SINCE, 3, arrivals());
        }

        assertThat(told).containsExactly("older false", "new true");
    }

    @Test
    void shouldRefuseTopicsThatEndBeforeTheCheckpoint() {
        topics(List.of("only"));

        try (ReadBack topics = readBack()) {
            assertThatThrownBy(() -> topics.read(SINCE, 1, arrivals()))
                    .isInstanceOf(SendException.class)
                    .hasMessageContaining("ends before what the checkpoint tells");
        }
    }

    private void topics(List<String> ids) {
        for (TopicPartition each : List.of(RAW, REJECTED)) {
            Node node = new Node(0, "broker", 9092);
            PartitionInfo info = new PartitionInfo(each.topic(), 0, node, new Node[] {node}, new Node[] {node});
            consumer.updatePartitions(each.topic(), List.of(info));
        }
        consumer.updateBeginningOffsets(Map.of(RAW, 0L, REJECTED, 0L));
        consumer.updateEndOffsets(Map.of(RAW, (long) ids.size(), REJECTED, 0L));
        consumer.schedulePollTask(() -> {
            for (int i = 0; i < ids.size(); i++) {
                consumer.addRecord(new ConsumerRecord<>(
                        RAW.topic(), 0, i, ids.get(i), ids.get(i).getBytes(UTF_8)));
            }
        });
    }

    private ReadBack readBack() {
        return new ReadBack(
                consumer,
                (topic, bytes) -> article(new String(bytes, UTF_8)),
                (topic, bytes) -> new RejectedArticle(),
                Map.of(),
                new Faults(Map.of()));
    }

    private static Article article(String id) {
        if (id.equals("poison")) {
            throw new SerializationException("not Avro");
        }
        Item.Candidate candidate = new Item.Candidate("a:1", 1, id, null, null, "", "نص الخبر", null, null, null);
        return ((Admission.Accepted) Intake.admit(candidate, Instant.EPOCH)).article();
    }

    private Arrivals arrivals() {
        return new Arrivals() {
            @Override
            public void article(Article article, boolean late) {
                told.add(article.getId() + " " + late);
            }

            @Override
            public void deletion(String id) {
                told.add("deleted " + id);
            }

            @Override
            public void rejection(RejectedArticle rejection) {
                told.add("rejected");
            }
        };
    }
}
