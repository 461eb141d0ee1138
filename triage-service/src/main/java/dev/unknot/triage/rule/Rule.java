package dev.unknot.triage.rule;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Where;
import java.util.List;
import java.util.Set;

/**
 * One reason to see a professional, and how soon.
 *
 * @param because the reason for this level, as shown to the person
 * @param cautions what to avoid until the rule is ruled out, as keys of the vocabulary's cautions
 * @param regions the areas for which its questions are asked; empty means all. The rule fires wherever it holds.
 */
public record Rule(
        String id,
        Level level,
        Condition when,
        String because,
        List<Source> sources,
        List<String> cautions,
        Set<String> regions) {

    public Rule {
        sources = List.copyOf(sources);
        cautions = List.copyOf(cautions);
        regions = Set.copyOf(regions);
    }

    /** The same rule in another language. */
    public Rule translated(String reason) {
        return new Rule(id, level, when, reason, sources, cautions, regions);
    }

    /** The condition under which its questions are asked. */
    Condition place() {
        return regions.isEmpty() ? AtLeast.all(List.of()) : new Where(regions);
    }

    /**
     * Whether its questions are asked for this complaint. While the area is unknown or only supposed, all rules are
     * asked.
     */
    public boolean isAskedOf(Facts facts) {
        return place().in(facts) != Truth.FALSE;
    }
}
