package dev.unknot.benchmarks;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Writes the measurements as Markdown. A figure is the median of its rounds; a ratio is the median of the rounds' ratios. */
final class Report {

    static final String EMPTY = "empty endpoint";
    static final String EMPTY_SIGNED_IN = "empty endpoint, signed in";

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void machine() {
        print(
                "%s; each service with -Xmx%s and the serial collector; load and services share the machine.%n",
                Machine.described(), BenchmarkStack.HEAP);
    }

    void table(String title, Map<String, List<Measured>> measured, List<Goal> goals) {
        print("%n### %s%n%n", title);
        print("| request | a second | p50 ms | p99 ms | of empty, signed in | of empty | goal |%n");
        print("|---|---:|---:|---:|---:|---:|---|%n");
        for (String name : measured.keySet()) {
            Optional<Goal> goal = goals.stream()
                    .filter(each -> each.target().name().equals(name))
                    .findFirst();
            print(
                    "| %s | %.0f | %.2f | %.2f | %.0f%% | %.0f%% | %s |%n",
                    name,
                    median(measured, name, Measured::perSecond),
                    median(measured, name, Measured::p50Millis),
                    median(measured, name, Measured::p99Millis),
                    100 * ratio(measured, name, EMPTY_SIGNED_IN),
                    100 * ratio(measured, name, EMPTY),
                    goal.map(each -> verdict(each, measured)).orElse(""));
        }
    }

    void change(Map<String, List<Measured>> before, Map<String, List<Measured>> after, List<Goal> goals) {
        print("%n### What the larger catalogue costs%n%n| request | change | goal |%n|---|---:|---|%n");
        for (Goal goal : goals) {
            String name = goal.target().name();
            double change = median(after, name, Measured::perSecond) / median(before, name, Measured::perSecond) - 1;
            print(
                    "| %s | %+.0f%% | falls by less than a third: %s |%n",
                    name, 100 * change, met(-change < Goal.MOST_LOST));
        }
    }

    private static String verdict(Goal goal, Map<String, List<Measured>> measured) {
        String name = goal.target().name();
        double p99 = median(measured, name, Measured::p99Millis);
        String share = goal.share()
                .map(least -> String.format(
                        Locale.ROOT,
                        "at least %.0f%%: %s, ",
                        100 * least,
                        met(ratio(measured, name, EMPTY_SIGNED_IN) >= least)))
                .orElse("");
        return share
                + String.format(Locale.ROOT, "p99 below %.0f ms: %s", goal.p99Millis(), met(p99 < goal.p99Millis()));
    }

    private static String met(boolean met) {
        return met ? "met" : "**missed**";
    }

    private static double median(Map<String, List<Measured>> measured, String name, ToDoubleFunction<Measured> figure) {
        return median(rounds(measured, name).stream().mapToDouble(figure).toArray());
    }

    private static double ratio(Map<String, List<Measured>> measured, String name, String base) {
        List<Measured> these = rounds(measured, name);
        List<Measured> those = rounds(measured, base);
        return median(IntStream.range(0, these.size())
                .mapToDouble(i -> these.get(i).perSecond() / those.get(i).perSecond())
                .toArray());
    }

    private static List<Measured> rounds(Map<String, List<Measured>> measured, String name) {
        return Objects.requireNonNull(measured.get(name), name);
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        int middle = values.length / 2;
        return values.length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }

    private void print(String format, Object... values) {
        out.printf(Locale.ROOT, format, values);
        out.flush();
    }
}
