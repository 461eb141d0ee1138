package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.protocol.Certainty;
import dev.unknot.triage.protocol.Emergency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads telephone numbers for one country, or for several that share them. */
final class EmergencyReader {

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
                entry.optional("police"),
                entry.optional("advice"),
                entry.word(Certainty.class, "certainty").orElse(Certainty.UNCERTAIN),
                entry.optional("note"),
                sources.named(entry));
        Stream.of(
                        Stream.of(numbers.ambulance()),
                        numbers.others().stream(),
                        Stream.of(numbers.police(), numbers.advice()).flatMap(Optional::stream))
                .flatMap(each -> each)
                .filter(number -> !number.matches("#?[0-9][0-9 ]*"))
                .forEach(number -> entry.fault(number + " is not a telephone number"));
        for (String country : entry.countries()) {
            entry.once(byCountry.put(country, numbers));
        }
        entry.nothingElse();
    }
}
