package dev.unknot.reminder.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;

/**
 * What became of each person.
 *
 * @param results in the order of the request
 */
public record PeopleResults(List<Result> results) {

    /**
     * What became of one person.
     *
     * @param employee absent when the line names nobody
     * @param status as if the person had been sent alone: 201, 200, 400 or 409
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Result(Optional<String> employee, int status, Optional<Problem> problem) {

        static Result done(String employee, boolean isNew) {
            return new Result(Optional.of(employee), isNew ? 201 : 200, Optional.empty());
        }

        static Result refused(Optional<String> employee, HttpProblem problem) {
            return new Result(
                    employee,
                    problem.getStatusCode(),
                    Optional.of(new Problem(
                            Optional.ofNullable(problem.getDetail()).orElse(""), Problems.violations(problem))));
        }
    }

    /** Why nothing of this person was changed. */
    public record Problem(String detail, List<Violation> violations) {}
}
