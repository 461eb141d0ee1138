package dev.unknot.benchmarks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoryBenchmarkTest {

    static List<String> stories() {
        return StoryBenchmark.stories();
    }

    @ParameterizedTest
    @MethodSource("stories")
    void aStoryHasAboutAHundredWordsAndSaysSomething(String story) {
        assertThat(story.split(" ")).hasSizeBetween(95, 115);
        assertThat(new StoryBenchmark().read(story).mentions()).hasSizeGreaterThan(2);
    }
}
