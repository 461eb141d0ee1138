package dev.unknot.triage.report;

import java.util.Locale;
import java.util.Set;

/** Country codes, ISO 3166-1 alpha-2. */
public final class Country {

    /** The problem message for anything else. */
    public static final String NEEDED = "must be an ISO 3166-1 alpha-2 country code, such as DE";

    private static final Set<String> CODES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);

    private Country() {}

    /** Whether it is a country code, in either case. */
    public static boolean isCode(String text) {
        return CODES.contains(text.toUpperCase(Locale.ROOT));
    }
}
