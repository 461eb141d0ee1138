package dev.unknot.http.caching;

import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.Set;

/** What a client believes to change, as entity tags in the headers If-Match and If-None-Match. */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    private static final String ANY = "*";

    public static Precondition match(Optional<String> ifMatch) {
        return new Precondition(ifMatch, Optional.empty());
    }

    /**
     * Returns when the client says what it believes to change.
     *
     * @throws HttpProblem 428 when it does not, 400 when what it says cannot be understood
     */
    public void requireGiven() {
        if (given(ifMatch).isEmpty() && given(ifNoneMatch).isEmpty()
                || ifMatch.filter(ANY::equals).isPresent()) {
            throw Problems.of(
                    ProblemType.PRECONDITION_REQUIRED,
                    "Send If-Match with the ETag of what you read and now change, so that nothing is overwritten "
                            + "unseen; for something new send If-None-Match: *.");
        }
        if (ifMatch.isPresent() && ifNoneMatch.isPresent()
                || ifNoneMatch.filter(given -> !given.equals(ANY)).isPresent()) {
            throw Problems.of(ProblemType.BAD_REQUEST, "Send either If-Match with an ETag or If-None-Match: *.");
        }
    }

    /**
     * Returns when the client is right. {@code current} holds the tags of what is there, none when nothing is.
     *
     * @throws HttpProblem 412 when something else is there by now
     */
    public void check(Set<String> current) {
        if (ifNoneMatch.isPresent() && !current.isEmpty()) {
            throw stale("It already exists. Read it, and send its ETag as If-Match to change it.");
        }
        if (ifMatch.isPresent() && !EntityTags.isCurrent(ifMatch.get(), current)) {
            throw stale(
                    current.isEmpty()
                            ? "It does not exist. Send If-None-Match: * to create it."
                            : ProblemType.PRECONDITION_FAILED.advice());
        }
    }

    private static Optional<String> given(Optional<String> header) {
        return header.filter(value -> !value.isBlank());
    }

    private static HttpProblem stale(String detail) {
        return Problems.of(ProblemType.PRECONDITION_FAILED, detail);
    }
}
