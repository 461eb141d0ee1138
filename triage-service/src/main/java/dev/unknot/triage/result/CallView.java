package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.protocol.Emergency.Numbers;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whom to call, and what to say.
 *
 * @param number absent when no number is certain to help
 * @param name who answers, and what to do when the number is unknown
 * @param certainty how sure the number for an ambulance is
 * @param general what to call if an uncertain number fails
 * @param others further numbers that reach an ambulance
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record CallView(
        Optional<String> number,
        String name,

        @Schema(
                implementation = String.class,
                enumeration = {"read", "agreed", "uncertain"})
        Optional<String> certainty,

        Optional<String> general,
        List<String> others,
        Optional<String> note,
        List<String> whatToSay) {

    /** Empty below URGENT. */
    static Optional<CallView> of(Protocol protocol, Level level, Optional<String> country) {
        if (!level.atLeast(Level.URGENT)) {
            return Optional.empty();
        }
        List<String> say = protocol.adviceFor(level).whatToSay();
        AmbulanceNumber number = AmbulanceNumber.in(protocol, country);
        return Optional.of(level == Level.URGENT ? advice(number.known(), say) : ambulance(number, level, say));
    }

    private static CallView ambulance(AmbulanceNumber ambulance, Level level, List<String> say) {
        return new CallView(
                ambulance.number(),
                ambulance.number().isPresent()
                        ? name(level)
                        : name(level) + ". Call your local emergency number: we do not know it for where you are",
                ambulance.certainty(),
                ambulance.general(),
                ambulance.known().map(Numbers::others).orElse(List.of()),
                ambulance.note(),
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
                Optional.empty(),
                Optional.empty(),
                List.of(),
                numbers.flatMap(Numbers::note),
                say);
    }
}
