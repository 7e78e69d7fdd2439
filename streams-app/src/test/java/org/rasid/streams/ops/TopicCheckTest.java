package org.rasid.streams.ops;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rasid.streams.config.StreamsSettings;

class TopicCheckTest {
    @Test
    void shouldNameTheBrokersThatCannotBeAsked() {
        StreamsSettings settings = StreamsSettings.of(Map.of(
                "bootstrap.servers", "127.0.0.1:1",
                "state.dir", "unused",
                "default.api.timeout.ms", "300",
                "request.timeout.ms", "300"));
        assertThatIllegalStateException()
                .isThrownBy(() -> TopicCheck.require(settings))
                .withMessageContaining("127.0.0.1:1")
                .withMessageContaining("bootstrap.servers");
    }
}
