package dev.unknot.benchmarks.triage;

import dev.unknot.benchmarks.triage.cases.Mixes;
import dev.unknot.benchmarks.triage.cases.Released;
import dev.unknot.benchmarks.triage.drools.DroolsRules;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.RuleEvaluation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** One evaluation of the whole protocol, of one piece of evidence after the other. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class RulesBenchmark {

    /** What is judged, in turn. */
    @State(Scope.Thread)
    public static class Evidence {

        @Param({"ANSWERED", "AREA_ONLY", "MIXED"})
        Mixes evidence = Mixes.ANSWERED;

        private List<Facts> facts = List.of();
        private int next;

        @Setup
        public void read() {
            facts = evidence.facts();
        }

        Facts next() {
            next = next + 1 < facts.size() ? next + 1 : 0;
            return facts.get(next);
        }
    }

    /** Drools, compiled before the clock runs. */
    @State(Scope.Thread)
    public static class Drools {

        @Param({"KEPT", "POOLED", "FRESH"})
        DroolsRules.Sessions sessions = DroolsRules.Sessions.KEPT;

        private @Nullable DroolsRules rules;

        @Setup
        public void compile() {
            rules = new DroolsRules(Released.PROTOCOL, sessions);
        }

        @TearDown
        public void close() {
            rules().close();
        }

        DroolsRules rules() {
            return Objects.requireNonNull(rules, "not compiled yet");
        }
    }

    /** The whole decision: levels, reasons, open questions, signs to watch for, what to avoid, causes. */
    @Benchmark
    public Decision unknot(Evidence evidence) {
        return Assessor.decide(Released.PROTOCOL, evidence.next());
    }

    /** Of it only what Drools is asked for. */
    @Benchmark
    public Object evaluation(Evidence evidence) {
        RuleEvaluation evaluation = Released.PROTOCOL.index().rules().evaluate(evidence.next());
        return new Judged(evaluation.certain(), evaluation.open());
    }

    /** Gravest first, so that the first of each has the level. */
    public record Judged(List<Rule> certain, List<Rule> open) {}

    /** Only which rules hold, which are open, and the two levels that follow. */
    @Benchmark
    public Object drools(Evidence evidence, Drools drools) {
        return drools.rules().judge(evidence.next());
    }
}
