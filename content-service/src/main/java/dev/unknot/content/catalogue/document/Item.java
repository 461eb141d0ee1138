package dev.unknot.content.catalogue.document;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A value of the document with its position. Every method that cannot read the value adds a fault and returns empty.
 */
record Item(Node node, String field, Faults faults) {

    private static final int SLUG = 64;

    <T> Optional<T> refuse(String message) {
        faults.add(node, field, message);
        return Optional.empty();
    }

    Optional<String> text(int max) {
        if (!(node instanceof ScalarNode scalar) || scalar.getTag().equals(Tag.NULL)) {
            return refuse("must be a string");
        }
        String text = scalar.getValue();
        if (text.isEmpty() || text.length() > max) {
            return refuse("must have 1 to " + max + " characters, has " + text.length());
        }
        if (!text.equals(text.strip())) {
            return refuse("must not begin or end with white space");
        }
        OptionalInt forbidden = Characters.firstForbidden(text);
        return forbidden.isPresent() ? refuse(Characters.message(forbidden.getAsInt())) : Optional.of(text);
    }

    /** The slug of a remedy or drawing, or the key of a source. */
    Optional<String> slug() {
        return text(SLUG)
                .flatMap(slug -> isSlug(slug)
                        ? Optional.of(slug)
                        : refuse("must be lower-case letters and digits, separated by single hyphens"));
    }

    static boolean isSlug(String text) {
        return text.length() <= SLUG && text.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    Optional<Integer> number(int min, int max) {
        String message = "must be a whole number from " + min + " to " + max;
        if (!(node instanceof ScalarNode scalar)
                || !scalar.isPlain()
                || !scalar.getValue().matches("-?[0-9]{1,18}")) {
            return refuse(message);
        }
        long value = new BigInteger(scalar.getValue()).longValue();
        return value < min || value > max ? refuse(message) : Optional.of((int) value);
    }

    Optional<Boolean> flag() {
        if (node instanceof ScalarNode scalar
                && scalar.isPlain()
                && scalar.getValue().matches("true|false")) {
            return Optional.of(Boolean.valueOf(scalar.getValue()));
        }
        return refuse("must be true or false");
    }

    Optional<LocalDate> date() {
        return parsed(LocalDate::parse, "a date such as 2026-01-31");
    }

    /** The value converted by {@code parse}; {@code expected} describes valid values. */
    <T> Optional<T> parsed(Function<String, T> parse, String expected) {
        return text(2000).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (IllegalArgumentException | DateTimeException e) {
                return refuse("must be " + expected);
            }
        });
    }
}
