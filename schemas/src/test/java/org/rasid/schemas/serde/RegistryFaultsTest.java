package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What Confluent's serde throws; ours is tested where it throws. */
class RegistryFaultsTest {
    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(new SerializationException("bad bytes"), true, false),
                Arguments.of(new SerializationException(new ConnectException("refused")), false, true),
                Arguments.of(new TimeoutException("HTTP 503"), false, true),
                Arguments.of(new SerializationException(new SSLHandshakeException("not trusted")), false, false),
                Arguments.of(new AuthenticationException("HTTP 401"), false, false),
                Arguments.of(new TopicAuthorizationException("HTTP 403"), false, false));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void shouldTellBadRecordsFromAnAilingRegistry(Exception fault, boolean record, boolean outage) {
        assertThat(RegistryFaults.isRecordFault(fault)).isEqualTo(record);
        assertThat(RegistryFaults.isOutage(fault)).isEqualTo(outage);
    }
}
