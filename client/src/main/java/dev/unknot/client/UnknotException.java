package dev.unknot.client;

/** A call failed. The message never contains anything of a body, an id or a token. */
public abstract sealed class UnknotException extends RuntimeException permits ProblemException, NoAnswerException {

    private static final long serialVersionUID = 1;

    UnknotException(String message) {
        super(message);
    }

    UnknotException(String message, Throwable cause) {
        super(message, cause);
    }
}
