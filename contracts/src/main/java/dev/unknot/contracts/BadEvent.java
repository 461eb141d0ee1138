package dev.unknot.contracts;

/**
 * A record that is no event of ours. The message says what is wrong and where, never what the record says: it ends in
 * the headers of the dead letter and in logs.
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
