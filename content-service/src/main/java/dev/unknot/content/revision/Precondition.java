package dev.unknot.content.revision;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The state that a caller expects to change, as entity tags in the headers If-Match and If-None-Match. */
public record Precondition(Optional<String> ifMatch, Optional<String> ifNoneMatch) {

    private static final String ANY = "*";

    // Weak tags are kept as weak, so that they never match.
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    public static Precondition match(Optional<String> ifMatch) {
        return new Precondition(ifMatch, Optional.empty());
    }

    /**
     * Requires a precondition.
     *
     * @throws HttpProblem 428 if it is missing, 400 if it is invalid
     */
    public void requireGiven() {
        if (ifMatch.isEmpty() && ifNoneMatch.isEmpty()
                || ifMatch.filter(ANY::equals).isPresent()) {
            throw problem(
                    428,
                    "Precondition Required",
                    "Send If-Match with the ETag of the version that you read, so that no other change is "
                            + "overwritten; to create something new, send If-None-Match: *.");
        }
        if (ifMatch.isPresent() && ifNoneMatch.isPresent()
                || ifNoneMatch.filter(given -> !given.equals(ANY)).isPresent()) {
            throw problem(400, "Bad Request", "Send either If-Match with an ETag or If-None-Match: *.");
        }
    }

    /**
     * Checks the precondition against the current entity tags; {@code current} is empty if nothing exists yet.
     *
     * @throws HttpProblem 412 if the state has changed
     */
    public void check(Set<String> current) {
        if (ifNoneMatch.isPresent() && !current.isEmpty()) {
            throw stale("It already exists. Read it, and send its ETag as If-Match to change it.");
        }
        if (ifMatch.isPresent()
                && TAG.matcher(ifMatch.get()).results().noneMatch(tag -> current.contains(tag.group()))) {
            throw stale(
                    current.isEmpty()
                            ? "It does not exist. Send If-None-Match: * to create it."
                            : "It was changed after you read it. Read it again, and apply your change to the new "
                                    + "version.");
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
