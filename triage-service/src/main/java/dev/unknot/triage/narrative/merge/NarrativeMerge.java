package dev.unknot.triage.narrative.merge;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.AreaMention;
import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges a narrative into answers. The narrative can raise the level but never lowers it: a finding that it affirms
 * counts at once; one that it denies counts only where no rule could raise the level by it. A danger sign in the
 * narrative outweighs the answer "no", unless that very question was answered: "none of these" to a whole list does not
 * retract it.
 */
public final class NarrativeMerge {

    private final Protocol protocol;
    private final Set<String> answeredIndividually;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Measurement> numbers = new ArrayList<>();
    private final List<Mention> contradicted = new ArrayList<>();
    private Facts facts;

    private NarrativeMerge(Protocol protocol, Facts answers, Set<String> answeredIndividually) {
        this.protocol = protocol;
        this.answeredIndividually = answeredIndividually;
        facts = answers;
    }

    /** @param answeredIndividually the findings that were answered one by one, not as part of a list */
    public static MergedFacts of(Protocol protocol, Reading reading, Facts answers, Set<String> answeredIndividually) {
        return new NarrativeMerge(protocol, answers, answeredIndividually).add(reading);
    }

    private MergedFacts add(Reading reading) {
        reading.mentions().forEach(this::add);
        reading.numbers().forEach(this::add);
        if (facts.area().isEmpty()) {
            reading.area().map(AreaMention::area).ifPresent(area -> facts = facts.withSupposedArea(area));
        }
        return new MergedFacts(facts, mentions, numbers, contradicted);
    }

    private void add(Mention mention) {
        boolean guard = finding(mention.finding()).map(Finding::guard).orElse(true);
        Truth answer = facts.has(mention.finding());
        if (mention.is(Status.TRUE)) {
            addPresent(mention, guard, answer);
        } else if (mention.is(Status.FALSE) && answer == Truth.TRUE) {
            contradicted.add(mention);
        } else if (mention.is(Status.FALSE) && answer == Truth.UNKNOWN && !guard && !couldRaise(mention)) {
            count(mention, false);
        }
    }

    /** Denying such a finding could keep the level down, so it is asked about. */
    private boolean couldRaise(Mention mention) {
        return protocol.rulesOn(mention.finding()).stream().anyMatch(rule -> rule.level() != Level.SELF_CARE);
    }

    private void addPresent(Mention mention, boolean guard, Truth answer) {
        if (answer == Truth.FALSE) {
            contradicted.add(mention);
        }
        boolean retracted = answer == Truth.FALSE && (!guard || answeredIndividually.contains(mention.finding()));
        if (answer != Truth.TRUE && !retracted) {
            count(mention, true);
        }
    }

    private void count(Mention mention, boolean present) {
        facts = facts.with(mention.finding(), present);
        mentions.add(mention);
    }

    private void add(Measurement measure) {
        boolean fits = finding(measure.finding())
                .flatMap(Finding::range)
                .filter(range -> range.contains(measure.value()))
                .isPresent();
        if (fits && facts.number(measure.finding()).isEmpty()) {
            facts = facts.withSupposed(measure.finding(), measure.value());
            numbers.add(measure);
        }
    }

    private Optional<Finding> finding(String id) {
        return Optional.ofNullable(protocol.findings().get(id));
    }
}
