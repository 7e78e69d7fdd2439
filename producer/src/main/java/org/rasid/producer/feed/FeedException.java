package org.rasid.producer.feed;

/** A document cannot be read. Its message says what is wrong and where, and quotes nothing. */
public final class FeedException extends Exception {
    FeedException(String message) {
        super(message);
    }

    FeedException(String message, Throwable cause) {
        super(message, cause);
    }
}
