package dev.unknot.triage.rule;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Where;
import java.util.List;
import java.util.Set;

/**
 * One reason to see somebody, and how soon.
 *
 * @param because shown to the person: why this level
 * @param cautions what is to be avoided until the rule is ruled out, as keys of the vocabulary's cautions
 * @param regions the areas in which it is asked about; empty means all. It fires wherever it holds.
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

    /** Where its questions belong. */
    Condition place() {
        return regions.isEmpty() ? AtLeast.all(List.of()) : new Where(regions);
    }

    /** Whether its questions belong to this complaint; while the area is unknown or only supposed, all do. */
    public boolean isAskedOf(Facts facts) {
        return place().in(facts) != Truth.FALSE;
    }
}
