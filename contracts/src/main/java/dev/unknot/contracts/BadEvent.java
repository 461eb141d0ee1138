package dev.unknot.contracts;

/**
 * An event that no consumer accepts. The message says what is wrong and where, and never repeats a value: it ends in the
 * headers of dead letters and in logs.
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
