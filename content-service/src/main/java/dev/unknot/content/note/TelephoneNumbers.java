package dev.unknot.content.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Whom to call, by country.
 *
 * @param everywhere the numbers that are named while the country is not known
 * @param countries by ISO 3166-1 alpha-2 code
 */
@JsonIgnoreProperties("sources")
record TelephoneNumbers(List<Anywhere> everywhere, Map<String, OfCountry> countries) {

    private static final String FILE = "/danger/numbers.yaml";
    private static final TelephoneNumbers RELEASED = read();

    /** A number of several countries, and their names by language. */
    record Anywhere(String number, Map<String, String> where) {}

    /**
     * The numbers of one country.
     *
     * @param ambulance for an ambulance
     * @param others further numbers for an ambulance
     * @param advice a line for medical advice
     * @param crisis a line for thoughts of suicide
     * @param line the name of that line
     */
    record OfCountry(
            String ambulance,
            Optional<List<String>> others,
            Optional<String> advice,
            Optional<String> crisis,
            Optional<String> line) {}

    static TelephoneNumbers released() {
        return RELEASED;
    }

    Optional<OfCountry> in(String country) {
        return Optional.ofNullable(countries.get(country));
    }

    private static TelephoneNumbers read() {
        try (InputStream in = TelephoneNumbers.class.getResourceAsStream(FILE)) {
            return new ObjectMapper(new YAMLFactory())
                    .registerModule(new Jdk8Module())
                    .readValue(Objects.requireNonNull(in, FILE + " is not on the class path"), TelephoneNumbers.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
