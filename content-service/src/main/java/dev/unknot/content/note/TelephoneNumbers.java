package dev.unknot.content.note;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to call, by country: the tables that all services share.
 *
 * @param byCountry by ISO 3166-1 alpha-2 code
 */
record TelephoneNumbers(Map<String, OfCountry> byCountry) {

    private static final TelephoneNumbers RELEASED = read();

    /**
     * The numbers of one country.
     *
     * @param ambulance for an ambulance
     * @param isCertain whether that number is
     * @param others further numbers for an ambulance
     * @param advice a line for medical advice
     * @param crisis a line for thoughts of suicide, if one is certain
     */
    record OfCountry(
            String ambulance,
            boolean isCertain,
            List<String> others,
            Optional<String> advice,
            Optional<CrisisLine> crisis) {}

    record CrisisLine(List<String> countries, String number, Optional<String> name, String certainty) {}

    private record Emergency(
            List<String> countries,
            String ambulance,
            Optional<List<String>> others,
            Optional<String> advice,
            String certainty) {}

    private record Tables(List<Emergency> emergency, List<CrisisLine> crisisLines) {}

    static TelephoneNumbers released() {
        return RELEASED;
    }

    Optional<OfCountry> in(String country) {
        return Optional.ofNullable(byCountry.get(country));
    }

    private static TelephoneNumbers read() {
        List<CrisisLine> lines = table("/telephone/crisis-lines.yaml").crisisLines();
        Map<String, OfCountry> byCountry = new LinkedHashMap<>();
        for (Emergency each : table("/telephone/emergency.yaml").emergency()) {
            each.countries().forEach(country -> byCountry.put(country, ofCountry(each, country, lines)));
        }
        return new TelephoneNumbers(byCountry);
    }

    private static OfCountry ofCountry(Emergency numbers, String country, List<CrisisLine> lines) {
        return new OfCountry(
                numbers.ambulance(),
                isCertain(numbers.certainty()),
                numbers.others().orElse(List.of()),
                numbers.advice(),
                lines.stream()
                        .filter(line -> line.countries().contains(country) && isCertain(line.certainty()))
                        .findFirst());
    }

    private static boolean isCertain(String certainty) {
        return !certainty.equals("uncertain");
    }

    private static Tables table(String file) {
        try (InputStream in = TelephoneNumbers.class.getResourceAsStream(file)) {
            return JsonMapper.builder(new YAMLFactory())
                    .addModule(new Jdk8Module())
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build()
                    .readValue(Objects.requireNonNull(in, file + " is not on the class path"), Tables.class);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
