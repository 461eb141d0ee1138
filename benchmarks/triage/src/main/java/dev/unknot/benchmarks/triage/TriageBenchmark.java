package dev.unknot.benchmarks.triage;

import java.nio.file.Path;
import java.util.Collection;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Triage's rules beside the same rules in Drools, and its reader of stories, measured by JMH in one run. Options are
 * system properties: {@code benchmark.forks}, {@code benchmark.rounds}, {@code benchmark.seconds} of each round.
 */
public final class TriageBenchmark {

    private TriageBenchmark() {}

    /** Argument: the folder for JMH's own log. */
    public static void main(String... arguments) throws RunnerException {
        int rounds = Integer.getInteger("benchmark.rounds", 5);
        TimeValue time = TimeValue.seconds(Integer.getInteger("benchmark.seconds", 2));
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(RulesBenchmark.class.getName() + "|" + StoryBenchmark.class.getName())
                        .forks(Integer.getInteger("benchmark.forks", 2))
                        .warmupIterations(rounds)
                        .warmupTime(time)
                        .measurementIterations(rounds)
                        .measurementTime(time)
                        .jvmArgs("-Xmx1g", "-XX:+UseSerialGC", "-Dslf4j.provider=org.slf4j.nop.NOPServiceProvider")
                        .shouldFailOnError(true)
                        .output(Path.of(arguments[0], "jmh.txt").toString())
                        .build())
                .run();
        new RulesReport(System.out, results).print();
    }
}
