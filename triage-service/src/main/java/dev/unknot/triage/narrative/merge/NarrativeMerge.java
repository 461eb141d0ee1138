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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Merges a narrative into answers. The narrative can raise the level but never lowers it: a finding that it affirms
 * counts at once; one that it denies counts only where no rule could raise the level by it. Where the narrative affirms
 * what an answer denies, the graver reading counts until the person has settled it.
 */
public final class NarrativeMerge {

    private final Protocol protocol;
    private final Set<String> settled;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<Measurement> numbers = new ArrayList<>();
    private final List<Mention> contradicted = new ArrayList<>();
    private final Set<String> unsettled = new LinkedHashSet<>();
    private Facts facts;

    private NarrativeMerge(Protocol protocol, Facts answers, Set<String> settled) {
        this.protocol = protocol;
        this.settled = settled;
        facts = answers;
    }

    /** @param settled the findings for which the person has said whether the narrative was understood correctly */
    public static MergedFacts of(Protocol protocol, Reading reading, Facts answers, Set<String> settled) {
        return new NarrativeMerge(protocol, answers, settled).add(reading);
    }

    private MergedFacts add(Reading reading) {
        reading.mentions().forEach(this::add);
        reading.numbers().forEach(this::add);
        if (facts.area().isEmpty()) {
            reading.area().map(AreaMention::area).ifPresent(area -> facts = facts.withSupposedArea(area));
        }
        return new MergedFacts(facts, mentions, numbers, contradicted, unsettled);
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
        boolean stands = guard || couldRaise(mention);
        boolean retracted = answer == Truth.FALSE && (!stands || settled.contains(mention.finding()));
        if (answer != Truth.TRUE && !retracted) {
            count(mention, true);
        }
        if (answer == Truth.FALSE && !retracted) {
            unsettled.add(mention.finding());
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
