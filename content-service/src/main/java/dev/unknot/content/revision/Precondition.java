package dev.unknot.content.revision;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a caller believes to change, as entity tags in the headers If-Match and If-None-Match. */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    private static final String ANY = "*";

    // Weak tags stay weak: they match nothing.
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    public static Precondition match(Optional<String> ifMatch) {
        return new Precondition(ifMatch, Optional.empty());
    }

    /**
     * Goes on when the caller says what it believes to change.
     *
     * @throws HttpProblem 428 when it does not, 400 when what it says cannot be understood
     */
    public void requireGiven() {
        if (ifMatch.isEmpty() && ifNoneMatch.isEmpty()
                || ifMatch.filter(ANY::equals).isPresent()) {
            throw problem(
                    428,
                    "Precondition Required",
                    "Send If-Match with the ETag of what you read and now change, so that nobody's work is overwritten "
                            + "unseen; for something new send If-None-Match: *.");
        }
        if (ifMatch.isPresent() && ifNoneMatch.isPresent()
                || ifNoneMatch.filter(given -> !given.equals(ANY)).isPresent()) {
            throw problem(400, "Bad Request", "Send either If-Match with an ETag or If-None-Match: *.");
        }
    }

    /**
     * Goes on when the caller believes what is so. {@code current} holds the tags of what is there, none when nothing is.
     *
     * @throws HttpProblem 412 when something else is there by now
     */
    public void check(Set<String> current) {
        if (ifNoneMatch.isPresent() && !current.isEmpty()) {
            throw stale("It is there already. Read it, and send its ETag as If-Match to change it.");
        }
        if (ifMatch.isPresent()
                && TAG.matcher(ifMatch.get()).results().noneMatch(tag -> current.contains(tag.group()))) {
            throw stale(
                    current.isEmpty()
                            ? "It is not there. Send If-None-Match: * to make it."
                            : "Somebody changed it since you read it. Read it again, and make your change to that.");
        }
    }

    private static HttpProblem stale(String detail) {
        return problem(412, "Precondition Failed", detail);
    }

    private static HttpProblem problem(int status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }
}
