package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Compares decisions with cases, and gives the confidence interval that the number of cases allows. */
public final class Scorecard {

    /** @param decided the level that was decided */
    public record Result(Case of, Level decided) {
        public boolean exact() {
            return decided == of.level();
        }

        public boolean under() {
            return of.isUnderTriaged(decided);
        }

        public boolean over() {
            return of.isOverTriaged(decided);
        }
    }

    /**
     * A share with its 95% confidence interval (Wilson score) for cases drawn in the same way. It does not apply to
     * people who differ from the cases.
     */
    public record Share(int hits, int of) {
        private static final double Z = 1.959964;

        public double value() {
            return of == 0 ? 0 : (double) hits / of;
        }

        public double lower() {
            return centre() - halfWidth();
        }

        public double upper() {
            return centre() + halfWidth();
        }

        private double centre() {
            return of == 0 ? 0.5 : (hits + Z * Z / 2) / (of + Z * Z);
        }

        private double halfWidth() {
            return of == 0 ? 0.5 : Z / (of + Z * Z) * Math.sqrt(hits * (1 - value()) + Z * Z / 4);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d/%d = %.1f%% (95%%: %.1f to %.1f%%)",
                    hits,
                    of,
                    100 * value(),
                    100 * lower(),
                    100 * upper());
        }
    }

    private final List<Result> results;

    public Scorecard(List<Case> cases, Function<Case, Level> decide) {
        results =
                cases.stream().map(each -> new Result(each, decide.apply(each))).toList();
    }

    public Share share(Predicate<Result> which, Predicate<Result> among) {
        List<Result> all = results.stream().filter(among).toList();
        return new Share((int) all.stream().filter(which).count(), all.size());
    }

    public static Predicate<Result> at(Level level) {
        return result -> result.of().level() == level;
    }

    public List<Result> wrong() {
        return results.stream()
                .filter(result -> result.under() || result.over())
                .toList();
    }

    /** A summary: all cases, then those of each level with the decided levels, then each wrong one. */
    public String report() {
        List<String> lines = new ArrayList<>();
        lines.add(line("all", result -> true));
        for (Level level : Level.values()) {
            lines.add(line(level.toString(), at(level)) + " as " + takenFor(level));
        }
        wrong().forEach(result -> lines.add((result.under() ? "UNDER " : "OVER ")
                + result.of().id() + ": " + result.of().level() + " as " + result.decided()));
        return String.join("\n", lines);
    }

    private String line(String name, Predicate<Result> among) {
        return String.format(
                "%-10s exact %s, under-triage %s, over-triage %s",
                name, share(Result::exact, among), share(Result::under, among), share(Result::over, among));
    }

    private Map<Level, Integer> takenFor(Level level) {
        Map<Level, Integer> counts = new EnumMap<>(Level.class);
        results.stream().filter(at(level)).forEach(result -> counts.merge(result.decided(), 1, Integer::sum));
        return new LinkedHashMap<>(counts);
    }
}
