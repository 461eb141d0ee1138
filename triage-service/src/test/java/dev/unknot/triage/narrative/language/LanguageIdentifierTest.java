package dev.unknot.triage.narrative.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.decision.Case;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageIdentifierTest {

    private static final LanguageIdentifier IDENTIFIER = loaded();

    private static LanguageIdentifier loaded() {
        long before = heap();
        long start = System.nanoTime();
        LanguageIdentifier identifier = new LanguageIdentifier();
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.out.printf(
                "The models of the languages take %d MiB and load in %d ms%n", (heap() - before) >> 20, millis);
        return identifier;
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @BeforeAll
    static void warmUp() {
        Case.own().forEach(each -> IDENTIFIER.identify(each.story()));
    }

    static List<Arguments> stories() {
        return List.of(
                Arguments.of("en", (Supplier<List<Case>>) Case::own),
                Arguments.of("en", (Supplier<List<Case>>) Case::dangers),
                Arguments.of("de", (Supplier<List<Case>>) Case::german),
                Arguments.of("de", (Supplier<List<Case>>) () -> Case.dangers("de")),
                Arguments.of("es", (Supplier<List<Case>>) Case::spanish),
                Arguments.of("es", (Supplier<List<Case>>) () -> Case.dangers("es")));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void isRarelyCertainAndWrong(String language, Supplier<List<Case>> cases) {
        List<Case> all = cases.get();
        long start = System.nanoTime();
        List<IdentifiedLanguage> identified = all.stream()
                .flatMap(each -> IDENTIFIER.identify(each.story()).stream())
                .toList();
        long micros = (System.nanoTime() - start) / 1_000 / all.size();

        long right =
                identified.stream().filter(each -> each.code().equals(language)).count();
        long certain = identified.stream().filter(IdentifiedLanguage::certain).count();
        long misled = identified.stream()
                .filter(each -> each.certain() && !each.code().equals(language))
                .count();
        System.out.printf(
                "%d stories in %s: %d identified, %d for certain, %d for certain and wrong, %d microseconds each%n",
                all.size(), language, right, certain, misled, micros);
        assertThat(misled).isLessThanOrEqualTo(all.size() / 100);
        assertThat((double) right / all.size()).isGreaterThanOrEqualTo(0.95);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "???", "123", "\ud83d\ude00"})
    void identifiesNothingWithoutWords(String text) {
        assertThat(IDENTIFIER.identify(text)).isEmpty();
    }

    @Test
    void isNeverCertainOfFewWords() {
        assertThat(IDENTIFIER.identify("neck pain"))
                .map(IdentifiedLanguage::certain)
                .isEqualTo(Optional.of(false));
    }
}
