package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The meaning of sentences by family; see the files in {@code src/test/resources/narrative}. */
class SentencesTest {

    private static final List<String> FAMILIES = List.of(
            "negation",
            "pseudo-negation",
            "scope-ends",
            "lists",
            "double-negation",
            "experiencer",
            "history",
            "hypothesis",
            "idiom",
            "playing-down",
            "measures",
            "spelling",
            "danger",
            "told",
            "look-alikes");

    @TestFactory
    Stream<DynamicTest> english() {
        return FAMILIES.stream().flatMap(family -> tests("en", family));
    }

    @TestFactory
    Stream<DynamicTest> german() {
        return Stream.of("families", "danger", "told").flatMap(family -> tests("de", family));
    }

    @TestFactory
    Stream<DynamicTest> spanish() {
        return Stream.of("families", "danger", "told").flatMap(family -> tests("es", family));
    }

    private static Stream<DynamicTest> tests(String language, String family) {
        return Sentence.of("/narrative/" + language + "/" + family + ".csv").stream()
                .map(each -> DynamicTest.dynamicTest(
                        family + ": " + each.text() + " -> " + each.finding(), () -> check(language, each)));
    }

    private static void check(String language, Sentence sentence) {
        assertThat(sentence.isReadRight(language))
                .as("read as %s, meant is %s", sentence.read(language), sentence.meant())
                .isTrue();
    }
}
