package dev.unknot.http.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a client takes, after RFC 9110, section 12.5.1. */
record AcceptHeader(List<Range> ranges) {

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern RANGE = Pattern.compile("\\s*(" + TOKEN + ")(?:/(" + TOKEN + "))?\\s*(?:;(.*))?");
    private static final Pattern QUALITY =
            Pattern.compile("(?:.*;)?\\s*q=\\s*([01]?(?:\\.[0-9]{0,3})?)\\s*(?:;.*)?", Pattern.CASE_INSENSITIVE);
    private static final String ANY = "*";

    /** The header; empty when it is malformed. No header at all takes anything. */
    static Optional<AcceptHeader> parse(List<String> values) {
        List<Range> ranges = new ArrayList<>();
        for (String value : values) {
            for (String part : value.split(",")) {
                if (part.isBlank()) {
                    continue;
                }
                Optional<Range> range = Range.parse(part);
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                ranges.add(range.get());
            }
        }
        return Optional.of(new AcceptHeader(ranges));
    }

    /** Whether the client takes one of these types, each without parameters such as {@code application/json}. */
    boolean takesOneOf(List<String> types) {
        return ranges.isEmpty() || types.stream().anyMatch(this::takes);
    }

    /** The most exact range decides, so that {@code text/csv;q=0, *}{@code /*} takes anything but CSV. */
    private boolean takes(String type) {
        int exactness = -1;
        double quality = 0;
        for (Range range : ranges) {
            if (range.covers(type) && range.exactness() > exactness) {
                exactness = range.exactness();
                quality = range.quality();
            }
        }
        return quality > 0;
    }

    record Range(String type, String subtype, double quality) {

        static Optional<Range> parse(String text) {
            Matcher matcher = RANGE.matcher(text);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            String type = matcher.group(1).toLowerCase(Locale.ROOT);
            // A lone star is what the JDK's old HTTP client sends for */*.
            Optional<String> subtype = Optional.ofNullable(matcher.group(2))
                    .map(given -> given.toLowerCase(Locale.ROOT))
                    .or(() -> type.equals(ANY) ? Optional.of(ANY) : Optional.empty());
            return subtype.filter(given -> !type.equals(ANY) || given.equals(ANY))
                    .map(given -> new Range(type, given, quality(matcher.group(3))));
        }

        private static double quality(@Nullable String parameters) {
            Matcher matcher = QUALITY.matcher(parameters == null ? "" : parameters);
            return matcher.matches()
                            && !matcher.group(1).isEmpty()
                            && !matcher.group(1).equals(".")
                    ? Double.parseDouble(matcher.group(1))
                    : 1;
        }

        boolean covers(String other) {
            return type.equals(ANY)
                    || other.equals(type + "/" + subtype)
                    || subtype.equals(ANY) && other.startsWith(type + "/");
        }

        int exactness() {
            return type.equals(ANY) ? 0 : subtype.equals(ANY) ? 1 : 2;
        }
    }
}
