package dev.unknot.content.editing;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import java.util.regex.Pattern;

/** The slug of a remedy in a path. */
final class Slug {

    private static final int LONGEST = 64;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    static boolean isValid(String slug) {
        return slug.length() <= LONGEST && SLUG.matcher(slug).matches();
    }

    /** Returns {@code slug} if it is valid; otherwise a 400 problem. */
    static String require(String slug) {
        if (!isValid(slug)) {
            throw Problems.badRequest(Violation.path(
                    "slug", "must be 1 to 64 lower-case letters and digits, separated by single hyphens"));
        }
        return slug;
    }
}
