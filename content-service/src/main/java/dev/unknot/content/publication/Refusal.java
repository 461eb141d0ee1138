package dev.unknot.content.publication;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;

/** Problems of publishing and withdrawing. */
final class Refusal {

    private Refusal() {}

    static HttpProblem unknown(String slug) {
        return builder(404, "Not Found", "No remedy \"" + slug + "\" exists.").build();
    }

    static HttpProblem conflict(String detail) {
        return builder(409, "Conflict", detail).build();
    }

    static HttpProblem conflict(String detail, List<FieldFault> violations) {
        return builder(409, "Conflict", detail).with("violations", violations).build();
    }

    private static HttpProblem.Builder builder(int status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }

    record FieldFault(String field, String in, String message) {}
}
