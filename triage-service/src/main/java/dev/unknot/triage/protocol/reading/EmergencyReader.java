package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.protocol.Emergency;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads telephone numbers for one country, or for several that share them. */
final class EmergencyReader {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final SourceReader sources;
    private final Map<String, Emergency.Numbers> byCountry = new LinkedHashMap<>();

    EmergencyReader(SourceReader sources) {
        this.sources = sources;
    }

    Emergency emergency() {
        return new Emergency(byCountry);
    }

    void read(YamlEntry entry) {
        Emergency.Numbers numbers = new Emergency.Numbers(
                entry.text("ambulance"),
                entry.texts("others"),
                entry.optional("advice"),
                entry.optional("note"),
                sources.named(entry));
        Stream.concat(
                        numbers.others().stream(),
                        Stream.of(numbers.ambulance(), numbers.advice().orElse("0")))
                .filter(number -> !number.matches("#?[0-9][0-9 ]*"))
                .forEach(number -> entry.fault(number + " is not a telephone number"));
        for (String country : entry.texts("countries")) {
            if (!COUNTRIES.contains(country)) {
                entry.fault("unknown country " + country + "; use its ISO 3166-1 alpha-2 code");
            }
            entry.once(byCountry.put(country, numbers));
        }
        entry.nothingElse();
    }
}
