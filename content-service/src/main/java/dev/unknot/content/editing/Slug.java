package dev.unknot.content.editing;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import java.util.List;

/** The name of a remedy in an address. */
final class Slug {

    private Slug() {}

    /** Goes on when {@code slug} can be one. */
    static String require(String slug) {
        if (slug.length() > 64 || !slug.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw HttpProblem.builder()
                    .withStatus(400)
                    .withTitle("Bad Request")
                    .withDetail("The address names no remedy; violations says why.")
                    .with(
                            "violations",
                            List.of(Violation.In.path
                                    .field("slug")
                                    .message("must be 1 to 64 small letters and digits, joined by single hyphens")))
                    .build();
        }
        return slug;
    }
}
