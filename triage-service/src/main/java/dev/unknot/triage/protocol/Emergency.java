package dev.unknot.triage.protocol;

import dev.unknot.triage.rule.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Telephone numbers for emergencies and medical advice, by country.
 *
 * @param byCountry by ISO 3166-1 alpha-2 code in capital letters
 */
public record Emergency(Map<String, Numbers> byCountry) {

    public Emergency {
        byCountry = Collections.unmodifiableMap(new LinkedHashMap<>(byCountry));
    }

    /**
     * Empty for a country without known numbers. The person is then told to call the local emergency number; no number
     * is guessed.
     */
    public Optional<Numbers> in(String country) {
        return Optional.ofNullable(byCountry.get(country.toUpperCase(Locale.ROOT)));
    }

    /**
     * @param ambulance the number to call first for an ambulance
     * @param others further numbers that reach an ambulance
     * @param police a number that reaches only the police
     * @param advice a number for medical advice outside emergencies, where one serves the whole country
     * @param certainty of the number for an ambulance
     * @param note what a caller needs to know about the numbers
     */
    public record Numbers(
            String ambulance,
            List<String> others,
            Optional<String> police,
            Optional<String> advice,
            Certainty certainty,
            Optional<String> note,
            List<Source> sources) {
        public Numbers {
            others = List.copyOf(others);
            sources = List.copyOf(sources);
        }

        /** The same numbers with the note in another language. */
        public Numbers translated(Optional<String> note) {
            return new Numbers(ambulance, others, police, advice, certainty, note, sources);
        }

        public boolean isCertain() {
            return certainty != Certainty.UNCERTAIN;
        }
    }
}
