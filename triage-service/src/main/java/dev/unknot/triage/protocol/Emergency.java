package dev.unknot.triage.protocol;

import dev.unknot.triage.rule.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Whom to call, by country.
 *
 * @param byCountry by ISO 3166-1 code of two capital letters
 */
public record Emergency(Map<String, Numbers> byCountry) {

    public Emergency {
        byCountry = Collections.unmodifiableMap(new LinkedHashMap<>(byCountry));
    }

    /** Empty where we know no number: then the person is told to call the number of their country, and never a guess. */
    public Optional<Numbers> in(String country) {
        return Optional.ofNullable(byCountry.get(country.toUpperCase(Locale.ROOT)));
    }

    /**
     * @param ambulance the number to call first for an ambulance
     * @param others further numbers that reach an ambulance
     * @param advice a number for medical advice that is no emergency, where one serves the whole country
     * @param note what a caller has to know about them
     */
    public record Numbers(
            String ambulance,
            List<String> others,
            Optional<String> advice,
            Optional<String> note,
            List<Source> sources) {
        public Numbers {
            others = List.copyOf(others);
            sources = List.copyOf(sources);
        }
    }
}
