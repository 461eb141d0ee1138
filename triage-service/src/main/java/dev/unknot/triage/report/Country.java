package dev.unknot.triage.report;

import java.util.Locale;
import java.util.Set;

/** Codes of countries, by ISO 3166-1 alpha-2. */
public final class Country {

    /** What to say of anything else. */
    public static final String NEEDED = "must be a code of ISO 3166-1 with two letters, such as DE";

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Country() {}

    /** Whether there is such a country, in letters of either case. */
    public static boolean isCode(String text) {
        return CODES.contains(text.toUpperCase(Locale.ROOT));
    }
}
