package dev.unknot.benchmarks.triage;

import dev.unknot.benchmarks.triage.cases.Released;
import dev.unknot.triage.narrative.reading.NarrativeReader;
import dev.unknot.triage.narrative.reading.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading of a story of about a hundred words, one after the other. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoryBenchmark {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final NarrativeReader reader = Released.reader();
    private final List<String> stories = stories();
    private int next;

    static List<String> stories() {
        return Released.text("/stories.txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    @Benchmark
    public Reading read() {
        next = next + 1 < stories.size() ? next + 1 : 0;
        return read(stories.get(next));
    }

    Reading read(String story) {
        return reader.read(story, "en", FRIDAY);
    }
}
