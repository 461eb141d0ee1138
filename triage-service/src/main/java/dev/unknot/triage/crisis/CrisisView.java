package dev.unknot.triage.crisis;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.protocol.Certainty;
import dev.unknot.triage.protocol.CrisisLines;
import dev.unknot.triage.protocol.CrisisLines.Line;
import dev.unknot.triage.protocol.CrisisLines.Wording;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where to find help, for somebody whose words may be about self-harm. It is never stored and changes no level.
 *
 * @param lines of the country; empty when none is known
 */
public record CrisisView(String text, List<LineView> lines) {

    /**
     * @param name who answers
     * @param note what to know about a number that is uncertain
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record LineView(
            Optional<String> name,
            String number,
            Optional<String> hours,

            @Schema(enumeration = {"read", "agreed", "uncertain"})
            String certainty,

            Optional<String> note) {
        static LineView of(Line line, Wording wording) {
            return new LineView(
                    line.name(),
                    line.number(),
                    line.hours(),
                    line.certainty().name().toLowerCase(Locale.ROOT),
                    line.certainty() == Certainty.UNCERTAIN ? Optional.of(wording.unconfirmed()) : Optional.empty());
        }
    }

    public CrisisView {
        lines = List.copyOf(lines);
    }

    public static CrisisView of(Protocol protocol, Optional<String> country) {
        CrisisLines crisis = protocol.crisis();
        Wording wording = crisis.in(protocol.language());
        List<Line> lines = country.map(crisis::in).orElse(List.of());
        return new CrisisView(
                wording.text(!lines.isEmpty(), country.flatMap(protocol.emergency()::in)),
                lines.stream().map(line -> LineView.of(line, wording)).toList());
    }
}
