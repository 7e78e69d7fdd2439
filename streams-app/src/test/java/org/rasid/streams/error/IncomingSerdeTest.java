package org.rasid.streams.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.junit.jupiter.api.Test;

class IncomingSerdeTest {
    private final Serde<Incoming<Integer>> serde = new IncomingSerde<>(Serdes.Integer());

    @Test
    void shouldReadWhatItWrites() {
        byte[] seven = serde.serializer().serialize("t", new RecordHeaders(), new Incoming.Read<>(7));

        assertThat(serde.deserializer().deserialize("t", seven).orThrow()).isEqualTo(7);
        assertThat(serde.deserializer()
                        .deserialize("t", new RecordHeaders(), seven)
                        .orThrow())
                .isEqualTo(7);
    }

    @Test
    void shouldFailWhereTheValueIsTakenAndNotWhereItIsRead() {
        Incoming<Integer> broken = serde.deserializer().deserialize("t", new byte[] {1});

        assertThatExceptionOfType(UnreadableRecordException.class)
                .isThrownBy(broken::orThrow)
                .satisfies(thrown -> assertThat(thrown.fault()).isInstanceOf(SerializationException.class));
    }

    @Test
    void shouldLeaveNullNull() {
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", new RecordHeaders(), (byte[]) null))
                .isNull();
    }
}
