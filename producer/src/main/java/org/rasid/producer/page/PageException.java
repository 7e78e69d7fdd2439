package org.rasid.producer.page;

/** A page that cannot be read as a whole. The message says why and what to do about it. */
public final class PageException extends Exception {
    PageException(String message) {
        super(message);
    }
}
