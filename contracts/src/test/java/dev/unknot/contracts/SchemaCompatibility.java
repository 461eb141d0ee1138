package dev.unknot.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;

/**
 * Whether a schema may replace a released one: an old consumer must understand new events, and a new consumer old ones.
 * So the only change allowed is a new optional field; descriptions may change freely.
 */
final class SchemaCompatibility {

    private static final Set<String> WORDS = Set.of("title", "description", "$comment", "examples", "properties");

    private SchemaCompatibility() {}

    /** The incompatibilities, one sentence each; empty if {@code next} may replace {@code released}. */
    static List<String> breaks(JsonNode released, JsonNode next) {
        List<String> breaks = new ArrayList<>();
        compare("$", released, next, breaks);
        return breaks;
    }

    private static void compare(String path, JsonNode released, JsonNode next, List<String> breaks) {
        for (String keyword : names(released, next)) {
            JsonNode before = released.path(keyword);
            JsonNode after = next.path(keyword);
            if (keyword.equals("properties")) {
                compareFields(path, before, after, breaks);
            } else if (before.isObject() && after.isObject()) {
                compare(path + "." + keyword, before, after, breaks);
            } else if (!WORDS.contains(keyword) && !sameSet(before, after)) {
                breaks.add(path + ": \"" + keyword + "\" was " + before + " and would be " + after);
            }
        }
    }

    private static void compareFields(String path, JsonNode released, JsonNode next, List<String> breaks) {
        released.fieldNames().forEachRemaining(field -> {
            if (next.has(field)) {
                compare(path + "." + field, released.path(field), next.path(field), breaks);
            } else {
                breaks.add(path + "." + field + ": was released and would be gone");
            }
        });
    }

    /** The order of "required" and "enum" is ignored. */
    private static boolean sameSet(JsonNode before, JsonNode after) {
        return before.equals(after)
                || before.isArray() && after.isArray() && elements(before).equals(elements(after));
    }

    private static Set<String> elements(JsonNode array) {
        Set<String> elements = new TreeSet<>();
        StreamSupport.stream(array.spliterator(), false).map(JsonNode::toString).forEach(elements::add);
        return elements;
    }

    private static Set<String> names(JsonNode released, JsonNode next) {
        Set<String> names = new TreeSet<>();
        released.fieldNames().forEachRemaining(names::add);
        next.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
