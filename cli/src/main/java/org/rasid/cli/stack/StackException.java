package org.rasid.cli.stack;

/** The local stack cannot do what was asked; the message is for the user and says what to do about it. */
public final class StackException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public StackException(String message) {
        super(message);
    }

    public StackException(String message, Throwable cause) {
        super(message, cause);
    }
}
