package dev.unknot.triage.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Level;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Spoken;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The protocol as shown to every caller. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ProtocolView(
        Language language,
        String version,
        String hash,
        String signedBy,
        List<FindingView> findings,
        List<ScreenView> screens,
        List<RuleView> rules)
        implements Spoken {

    static ProtocolView of(Protocol protocol) {
        return new ProtocolView(
                protocol.language(),
                protocol.version(),
                protocol.hash(),
                protocol.signature(),
                protocol.findings().values().stream().map(FindingView::of).toList(),
                protocol.screens().values().stream()
                        .map(screen -> ScreenView.of(protocol, screen))
                        .toList(),
                protocol.rules().stream().map(RuleView::of).toList());
    }

    /**
     * @param type boolean or number
     * @param codes by system, snomed or loinc; not yet checked in the official browsers
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record FindingView(
            String id,
            String label,
            String question,
            String type,
            Optional<String> unit,
            Optional<Double> min,
            Optional<Double> max,
            boolean guard,
            Map<String, String> codes) {
        static FindingView of(Finding finding) {
            return new FindingView(
                    finding.id(),
                    finding.label(),
                    finding.question(),
                    finding.range().isPresent() ? "number" : "boolean",
                    finding.range().map(Finding.Range::unit),
                    finding.range().map(Finding.Range::min),
                    finding.range().map(Finding.Range::max),
                    finding.guard(),
                    finding.codes());
        }
    }

    /**
     * A screen. Evidence with its id and {@code present: false} means "none of these".
     *
     * @param gate the label under which it appears as one tick on another screen
     * @param after the finding of which only those are asked who have it
     * @param items findings, and screens that appear here under their gate
     * @param findings all findings that "none of these" answers
     * @param again whether it only repeats what other screens ask; then its "no" answers nothing
     */
    public record ScreenView(
            String id,
            String question,
            Optional<String> gate,
            Optional<String> after,
            List<String> items,
            List<String> findings,
            boolean again) {
        static ScreenView of(Protocol protocol, Screen screen) {
            return new ScreenView(
                    screen.id(),
                    screen.question(),
                    screen.gate(),
                    screen.after(),
                    screen.items(),
                    protocol.findingsOf(screen).stream().map(Finding::id).toList(),
                    screen.again());
        }
    }

    public record RuleView(
            String id,
            Level level,
            String because,
            List<String> findings,
            Set<String> regions,
            List<SourceView> sources) {
        static RuleView of(Rule rule) {
            return new RuleView(
                    rule.id(),
                    rule.level(),
                    rule.because(),
                    rule.when().mentions().distinct().toList(),
                    rule.regions(),
                    rule.sources().stream().map(SourceView::of).toList());
        }
    }

    /** @param status verified when the source was read for this rule on {@code readOn}, otherwise unverified */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record SourceView(String title, Optional<String> url, Optional<LocalDate> readOn, String status) {
        public static SourceView of(Source source) {
            return new SourceView(
                    source.title(),
                    source.url(),
                    source.readOn(),
                    source.status() == Source.Status.VERIFIED ? "verified" : "unverified");
        }
    }
}
