package org.rasid.cli;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** How log lines are written to standard error. */
enum LogFormat {
    /** For people: time, level, logger, message, key-value pairs. */
    TEXT,
    /** For machines: a JSON object a line, with {@code timestamp} in milliseconds and {@code kvpList}. */
    JSON;

    /** From now on; what logback.xml sets up is text. */
    void apply() {
        Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
        OutputStreamAppender<ILoggingEvent> err = (OutputStreamAppender<ILoggingEvent>) root.getAppender("err");
        if (this == JSON && !(err.getEncoder() instanceof JsonEncoder)) {
            JsonEncoder encoder = new JsonEncoder();
            encoder.setContext(root.getLoggerContext());
            encoder.setWithSequenceNumber(false);
            encoder.setWithNanoseconds(false);
            encoder.setWithContext(false);
            encoder.setWithMessage(false);
            encoder.setWithArguments(false);
            encoder.setWithFormattedMessage(true);
            encoder.start();
            err.setEncoder(encoder);
        }
    }
}
