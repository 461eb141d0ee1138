package dev.unknot.http.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads single query parameters. A wrong one is added to the {@link BadParameters} and reads as absent. An empty value,
 * as a form sends for a field left blank, counts as absent.
 */
public final class Parameters {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final BadParameters bad;

    public Parameters(BadParameters bad) {
        this.bad = bad;
    }

    /** The words given, each of which must be {@code known}. */
    public List<String> words(String name, List<String> given, Set<String> known) {
        List<String> words = filled(given);
        words.stream()
                .filter(word -> !known.contains(word))
                .findFirst()
                .ifPresent(unknown -> bad.add(name, "must be one of: " + String.join(", ", known)));
        return words.stream().distinct().toList();
    }

    /** The size of a page: 1 to 200, and 50 when absent. */
    public int limit(List<String> given) {
        return number("limit", given, 1, MAX_LIMIT).orElse(DEFAULT_LIMIT);
    }

    /** Where a page begins, read by {@code parse}, which throws for any other text. */
    public <T> Optional<T> cursor(List<String> given, Function<String, T> parse) {
        return single("cursor", given, parse, "must be the next of an earlier page of the same list");
    }

    public Optional<Integer> number(String name, List<String> given, int min, int max) {
        return single(
                name,
                given,
                text -> {
                    int number = Integer.parseInt(text);
                    if (number < min || number > max) {
                        throw new IllegalArgumentException("out of bounds");
                    }
                    return number;
                },
                "must be a whole number from " + min + " to " + max);
    }

    public Optional<Boolean> flag(String name, List<String> given) {
        return single(name, given, Parameters::flag, "must be true or false");
    }

    /** The one value given, read by {@code parse}, which throws what an {@code expectation} explains. */
    public <T> Optional<T> single(String name, List<String> given, Function<String, T> parse, String expectation) {
        List<String> values = filled(given);
        if (values.size() > 1) {
            bad.add(name, "must be given once");
            return Optional.empty();
        }
        try {
            return values.stream().findFirst().map(parse);
        } catch (IllegalArgumentException e) {
            bad.add(name, expectation);
            return Optional.empty();
        }
    }

    private static boolean flag(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException("no flag");
        }
        return text.equals("true");
    }

    private static List<String> filled(List<String> given) {
        return given.stream().filter(value -> !value.isEmpty()).toList();
    }
}
