package dev.unknot.triage.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.ProtocolView.SourceView;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.remedy.Suggestions;
import dev.unknot.triage.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How serious it is, why, and what to do.
 *
 * @param id missing while nothing is kept yet
 * @param previous the assessment that this one follows up
 * @param provisional a red flag in {@code unanswered} could still raise the level
 * @param remediesUnavailable no remedy has reached triage yet; there may be some later
 * @param call from URGENT on: whom to call, and what to say
 * @param clearedAt when a clinician's all-clear was reported
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AssessmentView(
        @Schema(implementation = UUID.class) Optional<UUID> id,
        @Schema(implementation = UUID.class) Optional<UUID> previous,
        Level level,
        boolean provisional,
        String headline,
        List<Reason> reasons,
        List<Decision.Sign> watchFor,
        List<Avoid> avoid,
        List<String> causes,
        List<RemedyView> remedies,
        boolean remediesUnavailable,
        @Schema(implementation = CallView.class) Optional<CallView> call,
        LocalDate followUpOn,
        Set<String> unanswered,
        List<Understood> understood,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Contradiction> contradictions,
        Optional<String> area,
        Edition protocol,
        Instant reportedAt,
        Optional<Instant> clearedAt) {

    public record Reason(String rule, Level level, String because, List<SourceView> sources, SourceView source) {
        static Reason of(Rule rule) {
            List<SourceView> sources =
                    rule.sources().stream().map(SourceView::of).toList();
            return new Reason(rule.id(), rule.level(), rule.because(), sources, sources.get(0));
        }
    }

    /** @param presumed it falls away once the questions behind it are answered with no */
    public record Avoid(String caution, String text, boolean presumed) {}

    /**
     * @param from where it was learned: "answer", "narrative", or "history" when the service itself knows
     * @param quote the words of the narrative, in the answer to it and never again: they are not kept
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Understood(
            String finding, boolean present, Optional<Double> value, String from, Optional<String> quote) {
        Understood withoutQuote() {
            return new Understood(finding, present, value, from, Optional.empty());
        }
    }

    /**
     * Something that the story and an answer say differently.
     *
     * @param narrative what the story says, and {@code counted} what counts
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Contradiction(String finding, boolean narrative, boolean counted, Optional<String> quote) {
        static Contradiction of(Mention mention, Facts facts) {
            return new Contradiction(
                    mention.finding(),
                    mention.is(Status.TRUE),
                    facts.has(mention.finding()) == Truth.TRUE,
                    Optional.of(mention.quote()));
        }

        Contradiction withoutQuote() {
            return new Contradiction(finding, narrative, counted, Optional.empty());
        }
    }

    /** @param signedBy the clinician who answers for it, or that none does yet */
    public record Edition(String version, String hash, String signedBy) {}

    static AssessmentView of(
            Protocol protocol, Facts facts, Decision decision, Suggestions suggestions, Heard heard, Filing filing) {
        return new AssessmentView(
                filing.id(),
                filing.previous(),
                decision.level(),
                decision.provisional(),
                protocol.adviceFor(decision.level()).headline(),
                decision.reasons().stream().map(Reason::of).toList(),
                decision.watchFor(),
                avoid(protocol, decision),
                decision.causes(),
                suggestions.remedies(),
                suggestions.unavailable(),
                CallView.of(protocol, decision.level(), filing.country()),
                filing.inDays(protocol.adviceFor(decision.level()).followUpDays()),
                decision.unanswered(),
                understood(protocol, facts, heard),
                heard.contradicted().stream()
                        .map(mention -> Contradiction.of(mention, facts))
                        .toList(),
                facts.area(),
                new Edition(protocol.version(), protocol.hash(), protocol.signature()),
                filing.at(),
                Optional.empty());
    }

    AssessmentView cleared(Instant at) {
        return new AssessmentView(
                id,
                previous,
                level,
                provisional,
                headline,
                reasons,
                watchFor,
                avoid,
                causes,
                remedies,
                remediesUnavailable,
                call,
                followUpOn,
                unanswered,
                understood,
                contradictions,
                area,
                protocol,
                reportedAt,
                Optional.of(at));
    }

    /** What may be kept: the story is none of it. */
    AssessmentView withoutQuotes() {
        return new AssessmentView(
                id,
                previous,
                level,
                provisional,
                headline,
                reasons,
                watchFor,
                avoid,
                causes,
                remedies,
                remediesUnavailable,
                call,
                followUpOn,
                unanswered,
                understood.stream().map(Understood::withoutQuote).toList(),
                contradictions.stream().map(Contradiction::withoutQuote).toList(),
                area,
                protocol,
                reportedAt,
                clearedAt);
    }

    private static List<Avoid> avoid(Protocol protocol, Decision decision) {
        return decision.avoid().stream()
                .map(ban -> new Avoid(
                        ban.caution(),
                        Objects.requireNonNull(protocol.cautions().get(ban.caution())),
                        ban.presumed()))
                .toList();
    }

    private static String source(String finding, Heard heard) {
        if (finding.equals(Course.REPORTS)) {
            return "history";
        }
        return heard.quote(finding).isPresent() ? "narrative" : "answer";
    }

    /** A tick for a whole screen says that something is there, but names no finding. */
    private static List<Understood> understood(Protocol protocol, Facts facts, Heard heard) {
        Stream<Understood> answers = facts.answers().entrySet().stream()
                .filter(answer -> protocol.findings().containsKey(answer.getKey()))
                .map(answer -> understood(answer.getKey(), answer.getValue(), Optional.empty(), heard));
        Stream<Understood> numbers = facts.numbers().entrySet().stream()
                .map(number -> understood(number.getKey(), true, Optional.of(number.getValue()), heard));
        return Stream.concat(answers, numbers).toList();
    }

    private static Understood understood(String finding, boolean present, Optional<Double> value, Heard heard) {
        return new Understood(finding, present, value, source(finding, heard), heard.quote(finding));
    }
}
