package org.rasid.streams.error;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;
import org.rasid.schemas.serde.RegistryFaults;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Parks what cannot be read. Stops where the registry is out of reach or refuses us: then the record is not to
 * blame. */
public final class DeserializationFailures implements DeserializationExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(DeserializationFailures.class);

    private @Nullable LetterSettings settings;

    @Override
    public void configure(Map<String, ?> configs) {
        settings = LetterSettings.of(configs);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        LetterSettings letters = Objects.requireNonNull(settings, "not configured");
        if (!RegistryFaults.isRecordFault(exception)) {
            LOG.error(
                    "Stopping: the schema registry could not be asked, so nothing is known about the record",
                    exception);
            return Response.fail();
        }
        letters.listener().parked(DeadLetterListener.Stage.DESERIALIZATION);
        DeadLetter.tell(LOG, letters.topic(), context, exception);
        return Response.resume(
                List.of(DeadLetter.of(letters.topic(), context, record.key(), record.value(), exception)));
    }
}
