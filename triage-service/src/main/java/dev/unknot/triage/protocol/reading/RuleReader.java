package dev.unknot.triage.protocol.reading;

import dev.unknot.contracts.Level;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Rule;
import java.util.List;
import java.util.Set;

/** Reads a rule: its level, condition, reason and sources. */
final class RuleReader {

    /** Replaces a condition that could not be read, until the protocol is rejected. */
    private static final Condition NEVER = Condition.AtLeast.any(List.of());

    private final ConditionReader conditions;
    private final SourceReader sources;

    RuleReader(ConditionReader conditions, SourceReader sources) {
        this.conditions = conditions;
        this.sources = sources;
    }

    Rule read(YamlEntry entry) {
        Condition when = entry.node("when")
                .map(node -> conditions.read(entry, node))
                .orElseGet(() -> {
                    entry.fault("when is missing");
                    return NEVER;
                });
        return read(entry, when);
    }

    /** Reads the reason for a provisional result, which depends on what is unanswered and not on a finding. */
    Rule unconditional(YamlEntry entry) {
        return read(entry, NEVER);
    }

    private Rule read(YamlEntry entry, Condition when) {
        Rule rule = new Rule(
                entry.text("id"),
                entry.word(Level.class, "level").orElse(Level.AMBULANCE),
                when,
                entry.text("because"),
                sources.named(entry),
                entry.texts("cautions"),
                Set.copyOf(entry.texts("regions")));
        entry.nothingElse();
        return rule;
    }
}
