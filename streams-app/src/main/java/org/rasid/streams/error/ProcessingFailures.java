package org.rasid.streams.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProcessingExceptionHandler;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.serde.RegistryFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parks a record that cannot be read, or on which our own code failed. Stops where the registry is out of reach or
 * refuses us, since then the record is not to blame, and at whatever Kafka itself throws: that is no fault of the record,
 * and stores or outputs may be half written. Processors must therefore do all that can fail before they write.
 */
public final class ProcessingFailures implements ProcessingExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessingFailures.class);

    private @Nullable LetterSettings settings;

    @Override
    public void configure(Map<String, ?> configs) {
        settings = LetterSettings.of(configs);
    }

    @Override
    public Response handleError(ErrorHandlerContext context, Record<?, ?> record, Exception exception) {
        LetterSettings letters = Objects.requireNonNull(settings, "not configured");
        if (exception instanceof UnreadableRecordException unreadable) {
            return unreadable(letters, context, unreadable.fault());
        }
        if (KafkaFaults.ofKafka(exception) || !RegistryFaults.isRecordFault(exception)) {
            LOG.error("Stopping: {} failed for a reason outside the record", context.processorNodeId(), exception);
            return Response.fail();
        }
        if (context.sourceRawValue() == null && record.value() != null) {
            LOG.error(
                    "Stopping: {} failed after it had sent results, and the original bytes are gone",
                    context.processorNodeId(),
                    exception);
            return Response.fail();
        }
        return parked(letters, DeadLetterListener.Stage.PROCESSING, context, exception);
    }

    private static Response unreadable(LetterSettings letters, ErrorHandlerContext context, RuntimeException fault) {
        if (!RegistryFaults.isRecordFault(fault)) {
            LOG.error("Stopping: the schema registry could not be asked, so nothing is known about the record", fault);
            return Response.fail();
        }
        return parked(letters, DeadLetterListener.Stage.DESERIALIZATION, context, fault);
    }

    private static Response parked(
            LetterSettings letters, DeadLetterListener.Stage stage, ErrorHandlerContext context, Exception exception) {
        letters.listener().parked(stage);
        DeadLetter.tell(LOG, letters.topic(), context, exception);
        return Response.resume(List.of(
                DeadLetter.of(letters.topic(), context, context.sourceRawKey(), context.sourceRawValue(), exception)));
    }
}
