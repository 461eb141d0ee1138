package dev.unknot.triage.protocol;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Country codes, ISO 3166-1 alpha-2. */
public final class Country {

    /** The problem message for anything else. */
    public static final String NEEDED = "must be an ISO 3166-1 alpha-2 country code, such as DE";

    /** In use although ISO only reserves them or leaves them to users: Ascension, Tristan da Cunha, Kosovo. */
    private static final List<String> IN_USE = List.of("AC", "TA", "XK");

    private static final Set<String> CODES = codes();

    private Country() {}

    private static Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.addAll(IN_USE);
        return Set.copyOf(codes);
    }

    /** Whether it is a country code, in either case. */
    public static boolean isCode(String text) {
        return CODES.contains(text.toUpperCase(Locale.ROOT));
    }
}
