package org.rasid.examples.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaAndValue;
import org.apache.kafka.connect.errors.DataException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JsonRowConverterTest {
    private final JsonRowConverter converter = new JsonRowConverter();

    @BeforeEach
    void configure() {
        converter.configure(Map.of("schema.registry.url", "http://127.0.0.1:1"), false);
    }

    @AfterEach
    void close() {
        converter.close();
    }

    @Test
    void shouldLeaveATombstoneOne() {
        assertThat(converter.toConnectData("events.mentions", new RecordHeaders(), null))
                .isEqualTo(SchemaAndValue.NULL);
    }

    @Test
    void shouldRefuseWhatIsNoRecordOfRasid() {
        assertThatThrownBy(() -> converter.toConnectData("events.strikes", new byte[] {1, 2, 3}))
                .isInstanceOf(DataException.class)
                .hasMessageContaining("events.strikes");
    }

    @Test
    void shouldRefuseToWrite() {
        assertThatThrownBy(() -> converter.fromConnectData("events.strikes", Schema.STRING_SCHEMA, "x"))
                .isInstanceOf(DataException.class);
    }
}
