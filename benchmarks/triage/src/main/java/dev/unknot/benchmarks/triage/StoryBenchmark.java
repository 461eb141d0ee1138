package dev.unknot.benchmarks.triage;

import dev.unknot.benchmarks.triage.cases.Released;
import dev.unknot.triage.crisis.words.SelfHarmWords;
import dev.unknot.triage.narrative.language.IdentifiedLanguage;
import dev.unknot.triage.narrative.language.LanguageIdentifier;
import dev.unknot.triage.narrative.reading.NarrativeReader;
import dev.unknot.triage.narrative.reading.Reading;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Stories of about a hundred words, one after the other, in each language that is read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class StoryBenchmark {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    private final NarrativeReader reader = Released.reader();
    private final LanguageIdentifier identifier = new LanguageIdentifier();
    private final SelfHarmWords selfHarm = SelfHarmWords.released();

    @Param
    public Language language = Language.EN;

    private int next;

    /** Each with its stories. */
    public enum Language {
        EN,
        DE,
        ES;

        private final List<String> stories = Released.text("/stories-" + code() + ".txt")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        List<String> stories() {
            return stories;
        }
    }

    @Benchmark
    public Reading read() {
        return read(language, nextStory());
    }

    @Benchmark
    public Optional<IdentifiedLanguage> identifyLanguage() {
        return identifier.identify(nextStory());
    }

    @Benchmark
    public boolean lookForSelfHarm() {
        return selfHarm.areIn(nextStory());
    }

    private String nextStory() {
        List<String> stories = language.stories();
        next = next + 1 < stories.size() ? next + 1 : 0;
        return stories.get(next);
    }

    Reading read(Language of, String story) {
        return reader.read(story, of.code(), FRIDAY);
    }
}
