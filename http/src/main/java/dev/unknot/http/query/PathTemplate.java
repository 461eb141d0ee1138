package dev.unknot.http.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path such as {@code /employees/{id}/plan}, segment by segment. */
record PathTemplate(List<String> segments) {

    private static final Pattern PARAMETER = Pattern.compile("\\{\\s*([\\w.-]+)\\s*(?::[^{}]*(?:\\{[^{}]*}[^{}]*)*)?}");

    static PathTemplate of(String path) {
        // What a parameter's own pattern allows does not matter here, and it may hold a slash.
        return new PathTemplate(segments(PARAMETER.matcher(path).replaceAll("{$1}")));
    }

    /** Whether a path has these segments; any text stands for a parameter. */
    boolean matches(String path) {
        List<String> given = segments(path);
        if (given.size() != segments.size()) {
            return false;
        }
        for (int i = 0; i < given.size(); i++) {
            if (parameter(i).isEmpty() && !given.get(i).equals(segments.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The name of the parameter at this place. */
    Optional<String> parameter(int segment) {
        Matcher matcher = PARAMETER.matcher(segments.get(segment));
        return matcher.find() ? Optional.ofNullable(matcher.group(1)) : Optional.empty();
    }

    static List<String> segments(String path) {
        return Arrays.stream(path.split("/", -1))
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
