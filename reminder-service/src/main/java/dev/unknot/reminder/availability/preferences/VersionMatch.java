package dev.unknot.reminder.availability.preferences;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a caller believes to change: the header If-Match with the ETag that they read. */
record VersionMatch(Optional<String> ifMatch) {

    // Weak tags stay weak: they match nothing.
    private static final Pattern TAG = Pattern.compile("(W/)?\"[^\"]*\"");

    /**
     * Goes on when the caller says what they believe to change.
     *
     * @throws HttpProblem 428 when they do not
     */
    void requireGiven() {
        if (ifMatch.filter(given -> !given.isBlank() && !given.equals("*")).isEmpty()) {
            throw problem(
                    428,
                    "Precondition Required",
                    "Read your preferences and send their ETag as If-Match, so that nothing is overwritten unseen.");
        }
    }

    /**
     * Goes on when that is so.
     *
     * @throws HttpProblem 412 when it is not
     */
    void check(int version) {
        String current = "\"" + version + "\"";
        if (TAG.matcher(ifMatch.orElse(""))
                .results()
                .noneMatch(tag -> tag.group().equals(current))) {
            throw problem(
                    412,
                    "Precondition Failed",
                    "They were changed since you read them. Read them again, and make your change to that.");
        }
    }

    private static HttpProblem problem(int status, String title, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(title)
                .withDetail(detail)
                .build();
    }
}
