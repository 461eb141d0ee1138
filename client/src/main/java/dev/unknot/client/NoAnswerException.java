package dev.unknot.client;

/** No answer came, or none that could be read. Whether the service did what was asked is unknown unless the call is repeated. */
public final class NoAnswerException extends UnknotException {

    private static final long serialVersionUID = 1;

    NoAnswerException(String message, Throwable cause) {
        super(message, cause);
    }
}
