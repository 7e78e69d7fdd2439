package org.rasid.streams.error;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.apache.kafka.streams.errors.ProductionExceptionHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries what may pass, and stops at the rest. Nothing is parked here: the stores already count the record as written,
 * its transaction cannot be committed without it, and a letter that cannot be written must not make another letter.
 */
public final class ProductionFailures implements ProductionExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ProductionFailures.class);

    @Override
    public void configure(Map<String, ?> configs) {}

    @Override
    public Response handleError(
            ErrorHandlerContext context, ProducerRecord<byte[], byte[]> record, Exception exception) {
        if (exception instanceof RetriableException) {
            return Response.retry();
        }
        if (exception instanceof RecordTooLargeException) {
            LOG.error(
                    "A record for {} is too large: raise max.message.bytes of the topic, and "
                            + "producer.max.request.size with it, then start again",
                    record.topic());
        }
        return Response.fail();
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface declares it
    public Response handleSerializationError(
            ErrorHandlerContext context,
            ProducerRecord record,
            Exception exception,
            SerializationExceptionOrigin origin) {
        LOG.error("Stopping: a record for {} cannot be written as Avro", record.topic(), exception);
        return Response.fail();
    }
}
