package dev.unknot.benchmarks.triage;

import dev.unknot.benchmarks.Machine;
import dev.unknot.benchmarks.triage.cases.Mixes;
import dev.unknot.benchmarks.triage.cases.Released;
import dev.unknot.benchmarks.triage.drools.DroolsRules.Sessions;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** Writes what JMH found as Markdown: means with the half-width of their 99.9% intervals. */
final class RulesReport {

    private static final double MOST_MICROS = 50;
    private static final double MOST_MICROS_FOR_STORY = 1_000;
    private static final double LEAST_RATIO = 10;

    private static final Map<Mixes, String> TITLES = Map.of(
            Mixes.ANSWERED, "own cases, every question answered",
            Mixes.AREA_ONLY, "only the area known",
            Mixes.MIXED, "mixes of two cases, half unanswered");

    private static final Map<Sessions, String> SESSIONS = Map.of(
            Sessions.KEPT, "one session for all",
            Sessions.POOLED, "sessions from its pool",
            Sessions.FRESH, "a new session each");

    private static final Map<StoryBenchmark.Language, String> NAMES = Map.of(
            StoryBenchmark.Language.EN, "English",
            StoryBenchmark.Language.DE, "German",
            StoryBenchmark.Language.ES, "Spanish");

    private final PrintStream out;
    private final Collection<RunResult> results;

    RulesReport(PrintStream out, Collection<RunResult> results) {
        this.out = out;
        this.results = results;
    }

    void print() {
        print(
                "%s; -Xmx1g and the serial collector. Protocol %s: %d rules, %d findings.%n",
                Machine.described(),
                Released.PROTOCOL.version(),
                Released.PROTOCOL.rules().size(),
                Released.PROTOCOL.findings().size());
        print("%n### One evaluation of the whole protocol%n%n| evidence | engine | microseconds | goal |%n");
        print("|---|---|---:|---|%n");
        Arrays.stream(Mixes.values()).forEach(this::evidence);
        print("%n### Reading a story%n%n| text | microseconds | goal |%n|---|---:|---|%n");
        for (StoryBenchmark.Language language : StoryBenchmark.Language.values()) {
            Map<String, String> parameters = Map.of("language", language.name());
            Result<?> story = result("StoryBenchmark.read", parameters);
            print(
                    "| %d stories of about 100 words, in turn, in %s | %s | < 1 ms: %s |%n",
                    language.stories().size(),
                    Objects.requireNonNull(NAMES.get(language)),
                    figure(story),
                    met(story.getScore() < MOST_MICROS_FOR_STORY));
            print(
                    "| their language identified | %s | |%n",
                    figure(result("StoryBenchmark.identifyLanguage", parameters)));
            print(
                    "| words of self-harm looked for | %s | |%n",
                    figure(result("StoryBenchmark.lookForSelfHarm", parameters)));
        }
    }

    private void evidence(Mixes evidence) {
        Result<?> ours = result("RulesBenchmark.unknot", Map.of("evidence", evidence.name()));
        print(
                "| %s | triage: levels, reasons, questions, bans | %s | < 50: %s |%n",
                Objects.requireNonNull(TITLES.get(evidence)), figure(ours), met(ours.getScore() < MOST_MICROS));
        Result<?> same = result("RulesBenchmark.evaluation", Map.of("evidence", evidence.name()));
        print("| | triage: rules that hold or are open | %s | |%n", figure(same));
        double fastest = Arrays.stream(Sessions.values())
                .map(sessions -> drools(evidence, sessions))
                .min(Comparator.comparingDouble(Result::getScore))
                .orElseThrow()
                .getScore();
        for (Sessions sessions : Sessions.values()) {
            Result<?> theirs = drools(evidence, sessions);
            double ratio = theirs.getScore() / same.getScore();
            String goal =
                    theirs.getScore() == fastest ? ", its fastest; at least 10: " + met(ratio >= LEAST_RATIO) : "";
            print(
                    "| | Drools: rules that hold or are open, %s | %s | %.1f times triage's for the same, %.1f times the whole%s |%n",
                    Objects.requireNonNull(SESSIONS.get(sessions)),
                    figure(theirs),
                    ratio,
                    theirs.getScore() / ours.getScore(),
                    goal);
        }
    }

    private Result<?> drools(Mixes evidence, Sessions sessions) {
        return result("RulesBenchmark.drools", Map.of("evidence", evidence.name(), "sessions", sessions.name()));
    }

    private Result<?> result(String benchmark, Map<String, String> parameters) {
        return results.stream()
                .filter(each -> each.getParams().getBenchmark().endsWith("." + benchmark))
                .filter(each -> parameters.entrySet().stream()
                        .allMatch(parameter ->
                                parameter.getValue().equals(each.getParams().getParam(parameter.getKey()))))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("JMH did not run " + benchmark + " " + parameters))
                .getPrimaryResult();
    }

    private static String figure(Result<?> result) {
        return String.format(Locale.ROOT, "%.1f ± %.1f", result.getScore(), result.getScoreError());
    }

    private static String met(boolean met) {
        return met ? "met" : "**missed**";
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
