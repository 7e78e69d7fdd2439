package org.rasid.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rasid.extraction.Outcome;
import org.rasid.streams.config.StoreMemory;
import org.rasid.streams.config.StreamsProperties;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.topology.EventTopology;
import org.rasid.streams.topology.Extraction;
import org.rasid.streams.topology.Tally;
import org.rasid.streams.topology.TopicSerdes;

class StreamsRuntimeTest {
    /** Stores are opened before any broker is asked, so none is needed. */
    @Test
    void shouldNameDamagedStoresAtTheStartAndDeleteThemWhenClosed(@TempDir Path state) throws Exception {
        Path store = Files.createDirectories(state.resolve("rasid/1_3/rocksdb/block-events-v1"));
        Files.writeString(store.resolve("CURRENT"), "MANIFEST-000005\n");
        Files.writeString(store.resolve("MANIFEST-000005"), "no manifest");
        StreamsSettings settings =
                StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1", "state.dir", state.toString()));
        Extraction none = new Extraction(article -> new Outcome.NothingFound(), "test");
        Resources resources = new Resources();
        StoreMemory memory = resources.add(new StoreMemory(settings.storeMemory()));
        Properties properties = StreamsProperties.of(settings, memory, stage -> {});
        KafkaStreams streams = new KafkaStreams(
                EventTopology.build(properties, TopicSerdes.withoutRegistry(), none, Tally.NONE), properties);
        ProbeServer probes = ProbeServer.start("127.0.0.1", 0, () -> Health.of(streams.state(), 0, 0), () -> "");

        try (StreamsRuntime runtime = new StreamsRuntime(
                streams, new DamagedStores(settings), CloseOptions.timeout(Duration.ofSeconds(30)), resources)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> runtime.start(probes))
                    .withMessageContainingAll(state.resolve("rasid").toString(), "damaged", "next start restores");
        }

        assertThat(store).doesNotExist();
    }
}
