package dev.unknot.triage.protocol;

import dev.unknot.triage.language.Language;
import dev.unknot.triage.rule.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where people find help who think of harming themselves.
 *
 * @param byCountry by ISO 3166-1 alpha-2 code in capital letters
 * @param wording by language, ISO 639-1
 */
public record CrisisLines(Map<String, List<Line>> byCountry, Map<String, Wording> wording) {

    public CrisisLines {
        byCountry = Collections.unmodifiableMap(new LinkedHashMap<>(byCountry));
        wording = Collections.unmodifiableMap(new LinkedHashMap<>(wording));
    }

    /** Empty for a country without a known line. */
    public List<Line> in(String country) {
        return byCountry.getOrDefault(country.toUpperCase(Locale.ROOT), List.of());
    }

    /** In English for a language without a wording of its own. */
    public Wording in(Language language) {
        return Optional.ofNullable(wording.get(language.code()))
                .or(() -> Optional.ofNullable(wording.get(Language.ENGLISH.code())))
                .orElseThrow();
    }

    /**
     * @param name who answers, where known
     * @param hours when somebody answers, where known
     */
    public record Line(
            String number, Optional<String> name, Optional<String> hours, Certainty certainty, List<Source> sources) {
        public Line {
            sources = List.copyOf(sources);
        }

        /** The same line in another language. */
        public Line translated(UnaryOperator<String> name, UnaryOperator<String> hours) {
            return new Line(number, this.name.map(name), this.hours.map(hours), certainty, sources);
        }
    }

    /**
     * @param known introduces the lines of the country
     * @param unknown said instead where no line is known
     * @param danger what to do in immediate danger; {@code {number}} stands for the emergency number
     * @param or stands between an uncertain number and {@code anywhere}
     * @param anywhere stands for an unknown emergency number
     * @param unconfirmed said of a line that is uncertain
     */
    public record Wording(String known, String unknown, String danger, String or, String anywhere, String unconfirmed) {

        public String text(boolean lines, Optional<Emergency.Numbers> emergency) {
            String number = emergency
                    .map(numbers ->
                            numbers.isCertain() ? numbers.ambulance() : numbers.ambulance() + " " + or + " " + anywhere)
                    .orElse(anywhere);
            return (lines ? known : unknown) + " " + danger.replace("{number}", number);
        }
    }
}
