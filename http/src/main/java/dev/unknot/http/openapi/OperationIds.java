package dev.unknot.http.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;

/**
 * Names each operation that has no name of its own after its method and path: {@code GET /remedies} becomes
 * {@code getRemedies}, {@code PUT /employees/{id}/preferences} becomes {@code putEmployeePreferences}. So a name stays as
 * long as its path does.
 */
final class OperationIds {

    private static final String SELF = "me";

    private OperationIds() {}

    static void add(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .forEach((path, item) ->
                        item.getOperations().forEach((method, operation) -> add(method.name(), path, operation)));
    }

    private static void add(String method, String path, Operation operation) {
        if (operation.getOperationId() == null) {
            operation.setOperationId(of(method, path));
        }
    }

    static String of(String method, String path) {
        List<String> names = new ArrayList<>();
        String[] segments = path.substring(1).split("/");
        for (String segment : segments) {
            if (stands(segment)) {
                boolean last = segment.equals(segments[segments.length - 1]);
                if (!singular(names) && last) {
                    // History and {number}: nothing else tells the one from all of them.
                    words("by-" + segment, names);
                }
                // What follows a parameter in its segment, such as svg.
                words(segment.replaceAll("\\{[^}]*}|^me$", ""), names);
            } else {
                words(segment, names);
            }
        }
        return method.toLowerCase(Locale.ROOT) + String.join("", names);
    }

    /** Whether a segment stands for one of several things. */
    private static boolean stands(String segment) {
        return segment.contains("{") || segment.equals(SELF);
    }

    private static void words(String segment, List<String> names) {
        for (String word : segment.split("[^A-Za-z0-9]+")) {
            if (!word.isEmpty()) {
                names.add(word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
            }
        }
    }

    /** Whether the last name was a plural, and is one no longer. */
    private static boolean singular(List<String> names) {
        int last = names.size() - 1;
        String plural = names.get(last);
        names.set(last, plural.replaceFirst("ies$", "y").replaceFirst("s$", ""));
        return !names.get(last).equals(plural);
    }
}
