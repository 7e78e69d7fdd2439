package org.rasid.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyConfig;
import org.apache.kafka.streams.errors.TopologyException;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.schemas.topic.TopicSpec;
import org.rasid.schemas.topic.Topics;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.ops.Description;

class TopologyShapeTest {
    @TempDir
    private Path stateDir;

    @Test
    void shouldKeepTheShapeThatStateAndOffsetsRestOn() throws IOException {
        try (StoreMemory memory = new StoreMemory(16 << 20);
                InputStream golden = TopologyShapeTest.class.getResourceAsStream("/topology.txt")) {
            String shape = Description.of(Pipeline.properties(stateDir, memory, new Counts()));
            assertThat(golden).as("/topology.txt").isNotNull();
            assertThat(shape.strip())
                    .isEqualToNormalizingNewlines(new String(golden.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    @Test
    void shouldRefuseAnUnnamedResource() {
        try (StoreMemory memory = new StoreMemory(16 << 20)) {
            Properties properties = Pipeline.properties(stateDir, memory, new Counts());
            StreamsBuilder builder = new StreamsBuilder(new TopologyConfig(new StreamsConfig(properties)));
            builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                    .repartition(Repartitioned.with(Serdes.String(), Serdes.String()))
                    .to("out");
            assertThatThrownBy(() -> builder.build(properties))
                    .isInstanceOf(TopologyException.class)
                    .hasMessageContaining("has not been named");
        }
    }

    @Test
    void shouldNameTheInternalTopicAsKafkaDoes() {
        try (StoreMemory memory = new StoreMemory(16 << 20)) {
            assertThat(Description.of(Pipeline.properties(stateDir, memory, new Counts())))
                    .contains("mentions-by-block-repartition");
        }
        assertThat(EventTopology.mentionsByBlock("x")).isEqualTo("x-mentions-by-block-repartition");
    }

    /** What a reset deletes. */
    @Test
    void shouldKnowTheChangelogOfEveryStoreAndEveryInternalTopic() {
        try (StoreMemory memory = new StoreMemory(16 << 20)) {
            String shape = Description.of(Pipeline.properties(stateDir, memory, new Counts()));
            Set<String> changelogs = found("stores: \\[([^\\]]+)\\]", shape).stream()
                    .map(store -> "x-" + store + "-changelog")
                    .collect(Collectors.toSet());
            assertThat(EventTopology.changelogs("x")).containsExactlyInAnyOrderElementsOf(changelogs);

            Set<String> topics = found("topics?: \\[?([^\\])]+)[\\])]", shape);
            topics.removeAll(Topics.all().stream().map(TopicSpec::name).toList());
            assertThat(topics).map(topic -> "x-" + topic).containsExactly(EventTopology.mentionsByBlock("x"));
        }
    }

    private static Set<String> found(String pattern, String shape) {
        return Pattern.compile(pattern)
                .matcher(shape)
                .results()
                .flatMap(match -> Stream.of(match.group(1).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
