package dev.unknot.triage.result;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.unknot.contracts.Level;
import dev.unknot.triage.crisis.CrisisView;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.ProtocolView.SourceView;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Spoken;
import dev.unknot.triage.narrative.reading.Unread;
import dev.unknot.triage.narrative.suspicion.Suspected;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.OfferedRemedies;
import dev.unknot.triage.remedy.ProgrammeOffer;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.report.NarrativeFindings;
import dev.unknot.triage.rule.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How urgent a complaint is, why, and what to do.
 *
 * @param id absent until the assessment is stored
 * @param language of all texts; English in results from before there were others
 * @param previous the assessment that this one follows up
 * @param provisional whether a red flag in {@code unanswered}, or an unread part of the narrative, could still raise the level
 * @param remedies what to do now, then today, then this week: at most three of each, best first
 * @param remediesUnavailable whether no ranked remedy has reached triage yet; there may be some later
 * @param programme the programme of exercise that the person's plan follows from now on; only in a result that is not provisional
 * @param call whom to call and what to say; present from URGENT upwards
 * @param safetyNet when and whom to call if it gets worse; present below EMERGENCY
 * @param crisis where to find help, when words of the narrative may be about self-harm; never stored
 * @param unread that the narrative was not read, or only in part, and why
 * @param suspected danger signs that words of the narrative may mean; ask about them, they do not count yet
 * @param discomfort how much it hurt, from 0 (not at all) to 10
 * @param clearedAt when a clinician's clearance was reported
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AssessmentView(
        @Schema(implementation = UUID.class) Optional<UUID> id,
        @Schema(implementation = UUID.class) Optional<UUID> previous,
        Language language,
        Level level,
        boolean provisional,
        String headline,
        List<Reason> reasons,
        List<Decision.Sign> watchFor,
        List<Avoid> avoid,
        List<String> causes,
        List<RemedyView> remedies,
        boolean remediesUnavailable,
        @Schema(implementation = ProgrammeOffer.class) Optional<ProgrammeOffer> programme,
        @Schema(implementation = CallView.class) Optional<CallView> call,
        @Schema(implementation = SafetyNet.class) Optional<SafetyNet> safetyNet,
        @Schema(implementation = CrisisView.class) Optional<CrisisView> crisis,
        LocalDate followUpOn,
        Set<String> unanswered,
        @Schema(implementation = Unread.class) Optional<Unread> unread,
        List<Understood> understood,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Contradiction> contradictions,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Suspected> suspected,
        Optional<String> area,

        @Schema(implementation = Integer.class, minimum = "0", maximum = "10")
        Optional<Integer> discomfort,

        Edition protocol,
        Instant reportedAt,
        Optional<Instant> clearedAt)
        implements Spoken {

    @SuppressWarnings("ConstantValue") // Missing in stored JSON reads as null.
    public AssessmentView {
        language = language == null ? Language.ENGLISH : language;
    }

    public record Reason(String rule, Level level, String because, List<SourceView> sources, SourceView source) {
        static Reason of(Rule rule) {
            List<SourceView> sources =
                    rule.sources().stream().map(SourceView::of).toList();
            return new Reason(rule.id(), rule.level(), rule.because(), sources, sources.get(0));
        }
    }

    /**
     * @param presumed whether it ends once the questions behind it are answered with no
     * @param because what makes it certain, or which question is open
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Avoid(String caution, String text, boolean presumed, Optional<String> because) {
        static Avoid of(Protocol protocol, Decision.Ban ban) {
            return new Avoid(
                    ban.caution(),
                    Objects.requireNonNull(protocol.cautions().get(ban.caution())),
                    ban.presumed(),
                    ban.inWords(protocol.messages()));
        }
    }

    /** @param signedBy the clinician who signed it, or a sentence that nobody has */
    public record Edition(String version, String hash, String signedBy) {}

    public static AssessmentView of(
            Protocol protocol,
            Facts facts,
            Decision decision,
            OfferedRemedies offered,
            NarrativeFindings narrative,
            ResultContext context) {
        Optional<Unread> unread = narrative.read().flatMap(read -> Unread.of(read, protocol.messages()));
        return new AssessmentView(
                context.id(),
                context.previous(),
                protocol.language(),
                decision.level(),
                decision.provisional() || unread.isPresent(),
                headline(protocol, decision, unread.isPresent(), context),
                decision.reasons().stream().map(Reason::of).toList(),
                decision.watchFor(),
                decision.avoid().stream().map(ban -> Avoid.of(protocol, ban)).toList(),
                decision.causes(),
                offered.remedies(),
                offered.unavailable(),
                offered.programme().filter(each -> !decision.provisional() && unread.isEmpty()),
                CallView.of(protocol, decision.level(), context.country()),
                SafetyNet.of(protocol, decision, context.country()),
                Optional.empty(),
                context.inDays(protocol.adviceFor(decision.level()).followUpDays()),
                decision.unanswered(),
                unread,
                Understood.of(protocol, facts, narrative),
                narrative.contradicted().stream()
                        .map(mention -> Contradiction.of(protocol, mention, facts))
                        .toList(),
                Suspected.of(protocol, facts, narrative.suspicions()),
                facts.area(),
                context.discomfort(),
                new Edition(protocol.version(), protocol.hash(), protocol.signature()),
                context.at(),
                Optional.empty());
    }

    /** A narrative that was not read may name a danger, so a mild result begins by saying so. */
    private static String headline(Protocol protocol, Decision decision, boolean unread, ResultContext context) {
        String headline = protocol.adviceFor(decision.level()).headline();
        return unread && !decision.level().atLeast(Level.URGENT)
                ? protocol.say(
                        Message.UNREAD_HEADLINE,
                        AmbulanceNumber.in(protocol, context.country()).toCall(),
                        headline)
                : headline;
    }

    public AssessmentView cleared(Instant at) {
        return with(crisis, understood, contradictions, suspected, Optional.of(at));
    }

    public AssessmentView withCrisis(Optional<CrisisView> help) {
        return with(help, understood, contradictions, suspected, clearedAt);
    }

    /** The part that may be stored, which contains no word of the narrative. */
    public AssessmentView withoutQuotes() {
        return with(
                Optional.empty(),
                understood.stream().map(Understood::withoutQuote).toList(),
                contradictions.stream().map(Contradiction::withoutQuote).toList(),
                suspected.stream().map(Suspected::withoutQuote).toList(),
                clearedAt);
    }

    private AssessmentView with(
            Optional<CrisisView> crisis,
            List<Understood> understood,
            List<Contradiction> contradictions,
            List<Suspected> suspected,
            Optional<Instant> clearedAt) {
        return new AssessmentView(
                id,
                previous,
                language,
                level,
                provisional,
                headline,
                reasons,
                watchFor,
                avoid,
                causes,
                remedies,
                remediesUnavailable,
                programme,
                call,
                safetyNet,
                crisis,
                followUpOn,
                unanswered,
                unread,
                understood,
                contradictions,
                suspected,
                area,
                discomfort,
                protocol,
                reportedAt,
                clearedAt);
    }
}
