package org.rasid.streams.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rasid.avro.Article;
import org.rasid.schemas.header.DeadLetterHeaders;
import org.rasid.schemas.serde.AvroSerdes;

class HandlersTest {
    private static final byte[] KEY = {1};
    private static final byte[] VALUE = {2, 3};

    private final List<DeadLetterListener.Stage> parked = new ArrayList<>();
    private final DeadLetterListener listener = parked::add;
    private final Map<String, Object> configs =
            Map.of("errors.dead.letter.queue.topic.name", "letters", DeadLetterListener.SETTING, listener);

    private final ProcessingFailures processing = new ProcessingFailures();
    private final ProductionFailures production = new ProductionFailures();

    HandlersTest() {
        processing.configure(configs);
        production.configure(configs);
    }

    /** What the real serde throws where nothing listens. */
    private static SerializationException outage() {
        Map<String, Object> nowhere =
                Map.of("schema.registry.url", "http://127.0.0.1:1", "max.retries", 0, "retries.wait.ms", 1);
        try (var serde = AvroSerdes.load(Article.class, nowhere, false)) {
            serde.deserializer().deserialize("t", new byte[] {0, 0, 0, 0, 7, 1});
            throw new AssertionError("read without a registry");
        } catch (SerializationException e) {
            return e;
        }
    }

    @Test
    void shouldStopRatherThanParkWhileTheRegistryIsOut() {
        assertThat(unreadable(outage()).result()).isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(processing
                        .handleError(context(VALUE), record(), new IllegalStateException(outage()))
                        .result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(parked).isEmpty();
    }

    @Test
    void shouldParkWhatCannotBeRead() {
        ProcessingExceptionHandler.Response response = unreadable(new SerializationException("bad bytes"));

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        ProducerRecord<byte[], byte[]> letter =
                response.deadLetterQueueRecords().get(0);
        assertThat(letter.topic()).isEqualTo("letters");
        assertThat(letter.key()).isEqualTo(KEY);
        assertThat(letter.value()).isEqualTo(VALUE);
        assertThat(letter.timestamp()).isNull();
        assertThat(header(letter, "own")).isEqualTo("kept");
        assertThat(header(letter, DeadLetterHeaders.EXCEPTION.name()))
                .isEqualTo(SerializationException.class.getName());
        assertThat(header(letter, DeadLetterHeaders.OFFSET.name())).isEqualTo("42");
        assertThat(header(letter, DeadLetterHeaders.TIMESTAMP.name())).isEqualTo("99");
        assertThat(parked).containsExactly(DeadLetterListener.Stage.DESERIALIZATION);
    }

    @Test
    void shouldCapWhatAnExceptionSaysAndReplaceTheReasonsOfAnEarlierLetter() {
        SerializationException wordy = new SerializationException("x".repeat(1_000_000));
        ProducerRecord<byte[], byte[]> letter =
                unreadable(wordy).deadLetterQueueRecords().get(0);

        assertThat(header(letter, DeadLetterHeaders.MESSAGE.name())).hasSize(DeadLetter.MESSAGE_CAP);
        assertThat(header(letter, DeadLetterHeaders.STACKTRACE.name())).hasSize(DeadLetter.STACKTRACE_CAP);
        assertThat(letter.headers().headers(DeadLetterHeaders.EXCEPTION.name())).hasSize(1);
    }

    @Test
    void shouldParkWhatNoLetterHasRoomForWithoutItsBytes() {
        ProducerRecord<byte[], byte[]> letter = letter(context(new byte[DeadLetter.ROOM]));

        assertThat(letter.key()).isNull();
        assertThat(letter.value()).isNull();
        assertThat(letter.headers().headers("own")).isEmpty();
        assertThat(Integer.parseInt(header(letter, DeadLetterHeaders.OMITTED.name())))
                .isGreaterThan(DeadLetter.ROOM);
        assertThat(header(letter, DeadLetterHeaders.OFFSET.name())).isEqualTo("42");

        byte[] large = new byte[DeadLetter.ROOM - 1_000];
        assertThat(letter(context(large)).value()).isSameAs(large);
    }

    private ProducerRecord<byte[], byte[]> letter(ErrorHandlerContext context) {
        UnreadableRecordException unreadable = new UnreadableRecordException(new SerializationException("bad bytes"));
        return processing
                .handleError(context, record(), unreadable)
                .deadLetterQueueRecords()
                .get(0);
    }

    @Test
    void shouldStopAtWhatKafkaThrowsDuringProcessing() {
        assertThat(processing
                        .handleError(context(VALUE), record(), new StreamsException("an earlier send failed"))
                        .result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
    }

    @Test
    void shouldStopWhereTheOriginalBytesAreGone() {
        assertThat(processing
                        .handleError(context(null), record(), new IllegalStateException("late"))
                        .result())
                .isEqualTo(ProcessingExceptionHandler.Result.FAIL);
        assertThat(parked).isEmpty();
    }

    @Test
    void shouldParkOnWhatOurOwnCodeFails() {
        ProcessingExceptionHandler.Response response =
                processing.handleError(context(VALUE), record(), new IllegalStateException());

        assertThat(response.result()).isEqualTo(ProcessingExceptionHandler.Result.RESUME);
        assertThat(response.deadLetterQueueRecords().get(0).value()).isEqualTo(VALUE);
        assertThat(parked).containsExactly(DeadLetterListener.Stage.PROCESSING);
    }

    @Test
    void shouldRetryWhatMayPassAndNeverParkWhatCannotBeWritten() {
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>("letters", KEY, VALUE);

        assertThat(production
                        .handleError(context(VALUE), letter, new NotLeaderOrFollowerException())
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.RETRY);
        for (Exception fatal : List.of(new RecordTooLargeException(), new IllegalStateException())) {
            ProductionExceptionHandler.Response response = production.handleError(context(VALUE), letter, fatal);
            assertThat(response.result()).isEqualTo(ProductionExceptionHandler.Result.FAIL);
            assertThat(response.deadLetterQueueRecords()).isEmpty();
        }
        assertThat(production
                        .handleSerializationError(
                                context(VALUE),
                                letter,
                                outage(),
                                ProductionExceptionHandler.SerializationExceptionOrigin.VALUE)
                        .result())
                .isEqualTo(ProductionExceptionHandler.Result.FAIL);
    }

    @Test
    void shouldNotStartWithoutATopicToParkIn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProcessingFailures().configure(Map.of()))
                .withMessageContaining("errors.dead.letter.queue.topic.name");
    }

    private ProcessingExceptionHandler.Response unreadable(RuntimeException fault) {
        return processing.handleError(context(VALUE), record(), new UnreadableRecordException(fault));
    }

    private static Record<String, String> record() {
        return new Record<>("k", "v", 99);
    }

    private static String header(ProducerRecord<byte[], byte[]> letter, String name) {
        return new String(letter.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static ErrorHandlerContext context(byte @Nullable [] value) {
        Headers headers = new RecordHeaders();
        headers.add("own", "kept".getBytes(StandardCharsets.UTF_8));
        headers.add(DeadLetterHeaders.EXCEPTION.name(), "before".getBytes(StandardCharsets.UTF_8));
        return new Context(headers, value);
    }

    @SuppressWarnings("ArrayRecordComponent") // the interface gives arrays
    private record Context(Headers headers, byte @Nullable [] value) implements ErrorHandlerContext {
        @Override
        public String topic() {
            return "articles";
        }

        @Override
        public int partition() {
            return 3;
        }

        @Override
        public long offset() {
            return 42;
        }

        @Override
        public String processorNodeId() {
            return "node";
        }

        @Override
        public TaskId taskId() {
            return new TaskId(0, 3);
        }

        @Override
        public long timestamp() {
            return 99;
        }

        @Override
        public byte[] sourceRawKey() {
            return KEY;
        }

        @Override
        @SuppressWarnings("NullAway") // Kafka gives null once the bytes are freed
        public byte[] sourceRawValue() {
            return value;
        }
    }
}
