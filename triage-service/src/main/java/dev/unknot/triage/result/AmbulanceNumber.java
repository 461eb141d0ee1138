package dev.unknot.triage.result;

import dev.unknot.triage.protocol.Emergency.Numbers;
import dev.unknot.triage.protocol.Protocol;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The number for an ambulance as it is shown. An uncertain one comes with the general number; none is guessed. */
record AmbulanceNumber(Optional<Numbers> known) {

    static final String ANYWHERE = "your local emergency number";

    static AmbulanceNumber in(Protocol protocol, Optional<String> country) {
        return new AmbulanceNumber(country.flatMap(protocol.emergency()::in));
    }

    Optional<String> number() {
        return known.map(Numbers::ambulance);
    }

    Optional<String> certainty() {
        return known.map(numbers -> numbers.certainty().name().toLowerCase(Locale.ROOT));
    }

    /** What to call if an uncertain number fails. */
    Optional<String> general() {
        return doubtful()
                .flatMap(numbers -> numbers.others().stream().findFirst().or(numbers::police));
    }

    Optional<String> note() {
        String note = Stream.of(known.flatMap(Numbers::note), doubtful().map(AmbulanceNumber::doubt))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return Optional.of(note).filter(text -> !text.isEmpty());
    }

    /** As the end of "Call". */
    String toCall() {
        return doubtful().isPresent() ? number().orElseThrow() + " or " + ANYWHERE : number().orElse(ANYWHERE);
    }

    private Optional<Numbers> doubtful() {
        return known.filter(numbers -> !numbers.isCertain());
    }

    private static String doubt(Numbers numbers) {
        String instead = numbers.others().stream()
                .findFirst()
                .map(other -> "call " + other)
                .or(() -> numbers.police().map(police -> "call the police on " + police + " and ask for an ambulance"))
                .orElse("ask somebody near you for the local emergency number");
        return "We could not confirm " + numbers.ambulance() + ". If nobody answers, " + instead + ".";
    }
}
