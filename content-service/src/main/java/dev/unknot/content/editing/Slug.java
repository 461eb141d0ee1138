package dev.unknot.content.editing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.List;

/** The slug of a remedy in a path. */
final class Slug {

    private Slug() {}

    /** Returns {@code slug} if it is valid. */
    static String require(String slug) {
        if (slug.length() > 64 || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw HttpProblem.builder()
                    .withStatus(400)
                    .withTitle("Bad Request")
                    .withDetail("The path contains no valid slug; see violations.")
                    .with(
                            "violations",
                            List.of(Violation.In.path
                                    .field("slug")
                                    .message("must be 1 to 64 lower-case letters and digits, separated by "
                                            + "single hyphens")))
                    .build();
        }
        return slug;
    }
}
