package dev.unknot.benchmarks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoryBenchmarkTest {

    static Stream<Arguments> stories() {
        return Stream.of(StoryBenchmark.Language.values())
                .flatMap(language -> language.stories().stream().map(story -> Arguments.of(language, story)));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aStoryHasAboutAHundredWordsAndSaysSomething(StoryBenchmark.Language language, String story) {
        StoryBenchmark benchmark = new StoryBenchmark();

        assertThat(story.split(" ")).hasSizeBetween(95, 115);
        assertThat(benchmark.read(language, story).mentions()).hasSizeGreaterThan(2);
    }
}
