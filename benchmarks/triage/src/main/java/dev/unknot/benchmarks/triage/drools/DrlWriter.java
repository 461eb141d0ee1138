package dev.unknot.benchmarks.triage.drools;

import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.Condition;
import dev.unknot.triage.rule.Condition.AtLeast;
import dev.unknot.triage.rule.Condition.Has;
import dev.unknot.triage.rule.Condition.Measures;
import dev.unknot.triage.rule.Condition.Where;
import dev.unknot.triage.rule.Rule;
import java.util.Collection;
import java.util.stream.Collectors;

/** Writes the protocol's rules in Drools' language: of each rule one that fires when it holds, and one when it is open. */
final class DrlWriter {

    private static final String HEAD = """
            package dev.unknot.benchmarks.triage.rules;
            import dev.unknot.benchmarks.triage.drools.Complaint;
            import dev.unknot.contracts.Level;
            """;

    private final Questions questions;

    DrlWriter(Questions questions) {
        this.questions = questions;
    }

    String write(Protocol protocol) {
        return HEAD + protocol.rules().stream().map(this::both).collect(Collectors.joining());
    }

    private String both(Rule rule) {
        String asked = rule.regions().isEmpty() ? "" : " && mayHurtIn(" + areas(rule.regions()) + ")";
        String possible = expression(rule.when(), false) + " && !" + expression(rule.when(), true) + asked;
        return rule(rule, "certain", expression(rule.when(), true)) + rule(rule, "open", possible);
    }

    private static String rule(Rule rule, String kind, String when) {
        return """
                rule "%s %s" when
                  $c : Complaint(%s)
                then
                  $c.%s("%s", Level.%s);
                end
                """.formatted(rule.id(), kind, when, kind, rule.id(), rule.level());
    }

    private String expression(Condition condition, boolean certain) {
        if (condition instanceof Has has) {
            return (certain ? "yes(" : "maybe(") + questions.finding(has.finding()) + ")";
        }
        if (condition instanceof Where where) {
            return (certain ? "hurtsIn(" : "mayHurtIn(") + areas(where.areas()) + ")";
        }
        if (condition instanceof Measures measures) {
            return "%s(%d, %s, %s)"
                    .formatted(
                            certain ? "measures" : "mayMeasure",
                            questions.finding(measures.finding()),
                            number(measures.from()),
                            number(measures.below()));
        }
        return several((AtLeast) condition, certain);
    }

    private String several(AtLeast several, boolean certain) {
        String apart = several.count() == several.of().size() ? " && " : several.count() == 1 ? " || " : ", ";
        String all = several.of().stream()
                .map(each -> expression(each, certain))
                .collect(Collectors.joining(apart, "(", ")"));
        return apart.equals(", ") ? "(Complaint.count" + all + " >= " + several.count() + ")" : all;
    }

    private String areas(Collection<String> areas) {
        return questions.areas(areas) + "L";
    }

    private static String number(double number) {
        return Double.isInfinite(number) ? (number > 0 ? "1e300" : "-1e300") : String.valueOf(number);
    }
}
