package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.language.Message;
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
        return Optional.of(
                level == Level.URGENT
                        ? advice(protocol, number.known(), say)
                        : ambulance(protocol, number, level, say));
    }

    private static CallView ambulance(Protocol protocol, AmbulanceNumber ambulance, Level level, List<String> say) {
        return new CallView(
                ambulance.number(),
                protocol.say(name(level, ambulance.number().isPresent())),
                ambulance.certainty(),
                ambulance.general(),
                ambulance.known().map(Numbers::others).orElse(List.of()),
                ambulance.note(),
                say);
    }

    private static Message name(Level level, boolean known) {
        if (level == Level.AMBULANCE) {
            return known ? Message.CALL_AMBULANCE : Message.CALL_AMBULANCE_UNKNOWN;
        }
        return known ? Message.CALL_EMERGENCY : Message.CALL_EMERGENCY_UNKNOWN;
    }

    private static CallView advice(Protocol protocol, Optional<Numbers> numbers, List<String> say) {
        Optional<String> number = numbers.flatMap(Numbers::advice);
        return new CallView(
                number,
                protocol.say(number.isPresent() ? Message.CALL_ADVICE : Message.CALL_DOCTOR),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                numbers.flatMap(Numbers::note),
                say);
    }
}
