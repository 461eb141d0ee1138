package dev.unknot.http.outgoing;

/** A request got no response that can be used. The message gives the reason and never the address. */
public final class NoResponse extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why there is none. */
    public enum Reason {
        /** No connection, or it broke. */
        UNREACHABLE,
        /** No TLS, or a certificate that is not valid for the name. */
        NOT_SECURE,
        TIMED_OUT,
        TOO_LARGE,
        /** The waiting thread is to end. */
        INTERRUPTED
    }

    private final Reason reason;

    NoResponse(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
