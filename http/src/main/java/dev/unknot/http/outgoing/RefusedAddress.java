package dev.unknot.http.outgoing;

/** An address that must not be requested. The message gives the reason and never the address, which may be a secret. */
public final class RefusedAddress extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedAddress(String message) {
        super(message);
    }
}
