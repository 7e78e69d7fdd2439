package org.rasid.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.avro.Event;

class InternalSerdeTest {
    private final InternalSerde<Event> serde = new InternalSerde<>(Event.class);

    @Test
    void shouldWriteTheSingleObjectEncodingOfAvro() throws IOException {
        byte[] written = serde.serializer().serialize("t", Samples.event());
        assertThat(written).isEqualTo(Event.getEncoder().encode(Samples.event()).array());
        assertThat(serde.deserializer().deserialize("t", written)).isEqualTo(Samples.event());
    }

    @Test
    void shouldCarryNull() {
        assertThat(serde.serializer().serialize("t", null)).isNull();
        assertThat(serde.deserializer().deserialize("t", null)).isNull();
    }

    @Test
    void shouldReadWhatAnOlderSchemaWroteWhereItIsTold() throws IOException {
        Schema older = new Schema.Parser()
                .parse(Article.getClassSchema().toString().replace("\"name\":\"origin\"", "\"name\":\"from\""));
        byte[] written = new BinaryMessageEncoder<Article>(SpecificData.getForClass(Article.class), older)
                .encode(Samples.article())
                .array();
        assertThat(new InternalSerde<>(Article.class, older).deserializer().deserialize("t", written))
                .isEqualTo(Samples.article());
        assertThatThrownBy(
                        () -> new InternalSerde<>(Article.class).deserializer().deserialize("t", written))
                .isInstanceOf(SerializationException.class)
                .hasMessageContainingAll("t: written with another schema of org.rasid.avro.Article");
    }

    @Test
    void shouldThrowNothingButSerializationExceptionsOnCorruptBytes() {
        byte[] good = serde.serializer().serialize("t", Samples.event());
        long seed = new Random().nextLong();
        System.out.println("InternalSerdeTest corrupt bytes, seed " + seed);
        Random random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] bad = Arrays.copyOf(good, random.nextInt(good.length) + 1);
            bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            try {
                serde.deserializer().deserialize("t", bad);
            } catch (SerializationException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(4_000);
    }
}
