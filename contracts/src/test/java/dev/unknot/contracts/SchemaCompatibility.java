package dev.unknot.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Whether a schema may replace a released one: a new consumer must accept every event that an old producer sends, and
 * an old consumer must understand what new producers send today.
 *
 * <p>So a schema may gain optional fields, and a text may become wider: longer, or of another pattern that includes the
 * old one. Events that were valid stay valid. A wider value reaches an old consumer only when somebody sends one, so
 * consumers are updated first; until then an old consumer keeps the event as a dead letter, which can be replayed. Words
 * that explain may change freely.
 */
final class SchemaCompatibility {

    private static final Set<String> WORDS = Set.of("title", "description", "$comment", "examples", "properties");

    private static final String OLD_ORGANISATION = "^[A-Za-z0-9._-]+$";
    private static final String OLD_EMPLOYEE = "^[A-Za-z0-9._@-]+$";

    /** Each old pattern with the one that includes it; {@link SchemaCompatibilityTest} holds them to that. */
    static final Map<String, String> WIDENED = Map.of(OLD_ORGANISATION, Person.ID, OLD_EMPLOYEE, Person.ID);

    /** No event can be about {@code me}: every service takes that word for the caller. */
    private static final String NOBODY = "{\"const\":\"me\"}";

    private SchemaCompatibility() {}

    /** The incompatibilities, one sentence each; empty if {@code next} may replace {@code released}. */
    static List<String> breaks(JsonNode released, JsonNode next) {
        List<String> breaks = new ArrayList<>();
        compare("$", released, next, breaks);
        return breaks;
    }

    private static void compare(String path, JsonNode released, JsonNode next, List<String> breaks) {
        if (isOpened(released, next)) {
            return;
        }
        for (String keyword : names(released, next)) {
            JsonNode before = released.path(keyword);
            JsonNode after = next.path(keyword);
            if (keyword.equals("properties")) {
                compareFields(path, before, after, breaks);
            } else if (before.isObject() && after.isObject()) {
                compare(path + "." + keyword, before, after, breaks);
            } else if (!WORDS.contains(keyword) && !sameSet(before, after) && !isWider(keyword, before, after)) {
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

    private static boolean isWider(String keyword, JsonNode before, JsonNode after) {
        return switch (keyword) {
            case "maxLength" -> after.asInt() > before.asInt() && before.isInt();
            case "pattern" -> after.asText().equals(WIDENED.get(before.asText()));
            case "not" -> before.isMissingNode() && after.toString().equals(NOBODY);
            default -> false;
        };
    }

    /** A closed set of words became an open one that includes them. */
    private static boolean isOpened(JsonNode released, JsonNode next) {
        Predicate<String> accepted =
                Pattern.compile(next.path("pattern").asText()).asMatchPredicate();
        return released.has("enum")
                && !next.has("enum")
                && next.has("pattern")
                && StreamSupport.stream(released.path("enum").spliterator(), false)
                        .map(JsonNode::asText)
                        .allMatch(accepted);
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
