package dev.unknot.test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The values in a JSON document that contain no others, each with its path, such as {@code .items[].title}. */
public final class JsonLeaves {

    private JsonLeaves() {}

    /** The paths alone. */
    public static Set<String> paths(Object json) {
        Set<String> paths = new TreeSet<>();
        visit(json, "", (path, value) -> paths.add(path));
        return paths;
    }

    /** The paths, each followed by its value. */
    public static Set<String> pathsAndValues(Object json) {
        Set<String> leaves = new TreeSet<>();
        visit(json, "", (path, value) -> leaves.add(path + " " + value));
        return leaves;
    }

    private static void visit(Object json, String path, BiConsumer<String, Object> leaf) {
        if (json instanceof Map<?, ?> object) {
            object.forEach((name, value) -> visit(value, path + "." + name, leaf));
        } else if (json instanceof List<?> list && !list.isEmpty()) {
            list.forEach(each -> visit(each, path + "[]", leaf));
        } else {
            leaf.accept(path, json);
        }
    }
}
