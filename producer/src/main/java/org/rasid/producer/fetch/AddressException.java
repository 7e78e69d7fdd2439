package org.rasid.producer.fetch;

/** A text is no address that can be fetched. Its message says why, in words that follow the address. */
final class AddressException extends Exception {
    AddressException(String message) {
        super(message);
    }
}
