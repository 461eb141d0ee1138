package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When and whom to call if it gets worse.
 *
 * @param whenToCall most urgent first
 * @param number for an ambulance; absent when it is not known
 * @param certainty how sure that number is
 * @param general what to call if an uncertain number fails
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record SafetyNet(
        List<String> whenToCall,
        Optional<String> number,

        @Schema(
                implementation = String.class,
                enumeration = {"read", "agreed", "uncertain"})
        Optional<String> certainty,

        Optional<String> general,
        Optional<String> note) {

    public SafetyNet {
        whenToCall = List.copyOf(whenToCall);
    }

    /** Empty for an emergency, which says whom to call now. */
    public static Optional<SafetyNet> of(Protocol protocol, Decision decision, Optional<String> country) {
        if (decision.level().atLeast(Level.EMERGENCY)) {
            return Optional.empty();
        }
        AmbulanceNumber number = AmbulanceNumber.in(protocol, country);
        return Optional.of(new SafetyNet(
                whenToCall(protocol, decision, number),
                number.number(),
                number.certainty(),
                number.general(),
                number.note()));
    }

    private static List<String> whenToCall(Protocol protocol, Decision decision, AmbulanceNumber number) {
        List<String> lines = new ArrayList<>();
        lines.add(signs(decision, Level.AMBULANCE)
                .map(signs -> protocol.say(Message.WORSE_AMBULANCE_SIGNS, number.toCall(), signs))
                .orElseGet(() -> protocol.say(Message.WORSE_AMBULANCE, number.toCall())));
        signs(decision, Level.EMERGENCY)
                .ifPresent(signs -> lines.add(protocol.say(Message.WORSE_EMERGENCY_SIGNS, signs)));
        if (decision.level() != Level.URGENT) {
            signs(decision, Level.URGENT).ifPresent(signs -> lines.add(doctor(protocol, number, signs)));
        }
        lines.add(worse(decision.level(), protocol, number));
        return lines;
    }

    private static Optional<String> signs(Decision decision, Level level) {
        String signs = decision.watchFor().stream()
                .filter(sign -> sign.level() == level && !sign.further())
                .map(Sign::text)
                .collect(Collectors.joining("; "));
        return Optional.of(signs).filter(text -> !text.isEmpty());
    }

    private static String doctor(Protocol protocol, AmbulanceNumber number, String signs) {
        return number.advice()
                .map(advice -> protocol.say(Message.WORSE_ADVICE_SIGNS, advice, signs))
                .orElseGet(() -> protocol.say(Message.WORSE_DOCTOR_SIGNS, signs));
    }

    private static String worse(Level level, Protocol protocol, AmbulanceNumber number) {
        return switch (level) {
            case SELF_CARE ->
                protocol.say(Message.WORSE_SELF_CARE, protocol.adviceFor(level).followUpDays());
            case ROUTINE ->
                number.advice()
                        .map(advice -> protocol.say(Message.WORSE_ROUTINE_ADVICE, advice))
                        .orElseGet(() -> protocol.say(Message.WORSE_ROUTINE));
            case URGENT, EMERGENCY, AMBULANCE -> protocol.say(Message.WORSE_URGENT);
        };
    }
}
