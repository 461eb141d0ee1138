package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What each sentence of the families means; see the files in {@code src/test/resources/narrative}. */
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
            "look-alikes");

    @TestFactory
    Stream<DynamicTest> english() {
        return FAMILIES.stream().flatMap(family -> tests("en", family));
    }

    @TestFactory
    Stream<DynamicTest> german() {
        return Stream.of("families", "danger").flatMap(family -> tests("de", family));
    }

    private static Stream<DynamicTest> tests(String language, String family) {
        return lines("/narrative/" + language + "/" + family + ".csv")
                .map(line -> line.split("\\|"))
                .map(cells -> DynamicTest.dynamicTest(
                        family + ": " + cells[0].strip() + " -> " + cells[1].strip(),
                        () -> check(language, cells[0].strip(), cells[1].strip(), cells[2].strip())));
    }

    private static void check(String language, String sentence, String finding, String meant) {
        Reading reading = ReaderFixture.READER.read(sentence, language, ReaderFixture.FRIDAY);
        String read = ReaderFixture.what(reading, finding);
        if (meant.equals("not-present")) {
            assertThat(read).isNotEqualTo("present");
        } else {
            assertThat(read).isEqualTo(meant);
        }
    }

    private static Stream<String> lines(String path) {
        try (InputStream in = Objects.requireNonNull(SentencesTest.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
