package dev.unknot.client.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of each person, in the order of the request. */
public record PeopleResults(List<Result> results) {

    /** {@code status} is 201, 200, 400 or 409, as if the person had been sent alone. */
    public record Result(
            @Nullable String employee, int status, @Nullable Problem problem) {}

    /** Why nothing of this person was changed. */
    public record Problem(String detail, List<Violation> violations) {}

    /** One thing that is wrong. */
    public record Violation(String field, String in, String message, int line) {}
}
