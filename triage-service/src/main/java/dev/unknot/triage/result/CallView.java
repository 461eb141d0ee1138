package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.protocol.Emergency.Numbers;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * Whom to call, and what to say.
 *
 * @param number absent when no number is certain to help
 * @param name who answers, and what to do when the number is unknown
 * @param others further numbers that reach an ambulance
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CallView(
        Optional<String> number, String name, List<String> others, Optional<String> note, List<String> whatToSay) {

    /** Empty below URGENT. */
    static Optional<CallView> of(Protocol protocol, Level level, Optional<String> country) {
        if (!level.atLeast(Level.URGENT)) {
            return Optional.empty();
        }
        List<String> say = protocol.adviceFor(level).whatToSay();
        Optional<Numbers> numbers = country.flatMap(protocol.emergency()::in);
        return Optional.of(
                level == Level.URGENT
                        ? advice(numbers, say)
                        : numbers.map(known -> ambulance(known, level, say)).orElseGet(() -> anywhere(level, say)));
    }

    private static CallView ambulance(Numbers known, Level level, List<String> say) {
        return new CallView(Optional.of(known.ambulance()), name(level), known.others(), known.note(), say);
    }

    private static CallView anywhere(Level level, List<String> say) {
        return new CallView(
                Optional.of("112"),
                name(level) + ". We do not know the number of your country: call the local emergency number;"
                        + " 112 works in the EU and from most mobile phones",
                List.of(),
                Optional.empty(),
                say);
    }

    private static String name(Level level) {
        return level == Level.AMBULANCE
                ? "Ambulance"
                : "Ambulance, if you cannot get to an emergency department quickly and safely";
    }

    private static CallView advice(Optional<Numbers> numbers, List<String> say) {
        Optional<String> number = numbers.flatMap(Numbers::advice);
        return new CallView(
                number,
                number.isPresent()
                        ? "Medical advice line, if your doctor cannot see you in time"
                        : "Your doctor, or the out-of-hours service of your area",
                List.of(),
                numbers.flatMap(Numbers::note),
                say);
    }
}
