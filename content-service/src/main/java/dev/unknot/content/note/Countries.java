package dev.unknot.content.note;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the country of a request. */
public final class Countries {

    private static final Set<String> CODES = Set.of(Locale.getISOCountries());
    private static final Pattern REGION = Pattern.compile("[A-Za-z]{2,3}(?:-[A-Za-z]{4})?-([A-Za-z]{2})(?:-.*)?");

    private Countries() {}

    /**
     * The country with this code.
     *
     * @throws IllegalArgumentException if it is not an ISO 3166-1 alpha-2 code
     */
    public static String of(String code) {
        String country = code.toUpperCase(Locale.ROOT);
        if (!CODES.contains(country)) {
            throw new IllegalArgumentException("not a country");
        }
        return country;
    }

    /** The region of the first language tag that names one, such as AT of de-AT. */
    public static Optional<String> ofLanguages(List<String> tags) {
        return tags.stream()
                .map(REGION::matcher)
                .filter(Matcher::matches)
                .map(tag -> tag.group(1).toUpperCase(Locale.ROOT))
                .filter(CODES::contains)
                .findFirst();
    }
}
