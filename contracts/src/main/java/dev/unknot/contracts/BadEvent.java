package dev.unknot.contracts;

/**
 * A record that is not a valid event. The message says what is wrong and where, and never repeats a value, as it
 * appears in dead-letter headers and logs.
 */
public final class BadEvent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BadEvent(String message) {
        super(message);
    }

    public BadEvent(String message, Throwable cause) {
        super(message, cause);
    }
}
