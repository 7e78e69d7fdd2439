package org.rasid.streams.promote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.streams.config.StreamsSettings;
import org.rasid.streams.topology.TopicSerdes;

class ContentsTest {
    @Test
    void shouldTakeBlockAndIdFromTheKeyOfTheStore() {
        assertThat(Contents.blockAndId(record("STRIKE|2026-11\0a1b2"))).containsExactly("STRIKE|2026-11", "a1b2");
    }

    @Test
    void shouldNameTheRecordThatIsNotOfTheStore() {
        assertThatThrownBy(() -> Contents.blockAndId(record("garbage")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changelog/3/17")
                .hasMessageContaining("Nothing has been promoted");
    }

    @Test
    void shouldNameTheRecordWithoutAKey() {
        assertThatThrownBy(() -> Contents.key(record(null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("changelog/3/17");
    }

    @Test
    void shouldWithdrawWhatOthersHaveWrittenToTheLiveMentions() {
        try (TopicSerdes serdes = TopicSerdes.withoutRegistry()) {
            Contents contents = contents(serdes);

            assertThat(contents.assigned(Side.LIVE, record("m")))
                    .isEqualTo(new Ledger.Assigned(null, Digest.of(new byte[0])));
        }
    }

    @Test
    void shouldNameTheValueThatAReplayCannotBePromotedWith() {
        try (TopicSerdes serdes = TopicSerdes.withoutRegistry()) {
            Contents contents = contents(serdes);

            assertThatThrownBy(() -> contents.assigned(Side.REPLAY, record("m")))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("changelog/3/17")
                    .hasMessageContaining("replay under another --suffix");
        }
    }

    private static Contents contents(TopicSerdes serdes) {
        return new Contents(
                StreamsSettings.of(Map.of("bootstrap.servers", "127.0.0.1:1", "state.dir", "unused")), serdes);
    }

    private static ConsumerRecord<byte @Nullable [], byte[]> record(@Nullable String key) {
        return new ConsumerRecord<>("changelog", 3, 17, key == null ? null : key.getBytes(UTF_8), new byte[0]);
    }
}
