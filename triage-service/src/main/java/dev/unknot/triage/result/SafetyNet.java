package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.protocol.Emergency.Numbers;
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
        lines.add("Call an ambulance on " + number.toCall() + " at once if you feel in danger of your life"
                + signs(decision, Level.AMBULANCE)
                        .map(signs -> ", or if this begins: " + signs)
                        .orElse("") + ".");
        signs(decision, Level.EMERGENCY)
                .ifPresent(signs -> lines.add("Go to an emergency department if this begins: " + signs + "."));
        if (decision.level() != Level.URGENT) {
            signs(decision, Level.URGENT)
                    .ifPresent(signs -> lines.add(doctor(number) + " the same day if this begins: " + signs + "."));
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

    private static String doctor(AmbulanceNumber number) {
        return number.known()
                .flatMap(Numbers::advice)
                .map(advice -> "Call your doctor, or " + advice + " for medical advice,")
                .orElse("Call your doctor, or the out-of-hours service,");
    }

    private static String worse(Level level, Protocol protocol, AmbulanceNumber number) {
        return switch (level) {
            case SELF_CARE ->
                "See a doctor or physiotherapist if it gets worse, or is no better in "
                        + protocol.adviceFor(level).followUpDays() + " days.";
            case ROUTINE -> doctor(number) + " if it gets worse before your appointment.";
            case URGENT, EMERGENCY, AMBULANCE ->
                "If it gets worse while you wait, or nobody sees you within 24"
                        + " hours: go to an emergency department.";
        };
    }
}
