package org.rasid.schemas.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.rasid.avro.EventType;

class TopicsTest {
    /** Topics are public API: a difference here breaks subscribers or moves data. */
    @Test
    void shouldBeAsPromised() throws IOException {
        try (InputStream golden = TopicsTest.class.getResourceAsStream("/topics.tsv")) {
            List<String> promised = new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
            assertThat(Topics.all().stream().map(TopicsTest::line)).containsExactlyElementsOf(promised);
        }
    }

    @Test
    void shouldHaveATopicForEachType() {
        for (EventType type : EventType.values()) {
            if (type == EventType.UNKNOWN) {
                assertThatThrownBy(() -> Topics.events(type)).isInstanceOf(IllegalArgumentException.class);
            } else {
                assertThat(Topics.allEvents()).contains(Topics.events(type));
            }
        }
    }

    @Test
    void shouldMatchTheEventTopicsAndNoOther() {
        assertThat(Topics.all())
                .filteredOn(topic -> Topics.EVENT_PATTERN.matcher(topic.name()).matches())
                .containsExactlyElementsOf(Topics.allEvents());
    }

    private static String line(TopicSpec topic) {
        Schema schema = topic.valueSchema();
        return String.join(
                "\t",
                topic.name(),
                topic.keyDoc(),
                schema == null ? "-" : schema.getFullName(),
                topic.subject().orElse("-"),
                String.valueOf(topic.partitions()),
                topic.config().get("cleanup.policy"),
                topic.config().get("retention.ms"),
                topic.config().get("max.message.bytes"),
                topic.owner());
    }
}
