package dev.unknot.content.note;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.danger.Danger;
import dev.unknot.content.danger.Dangers;
import dev.unknot.content.danger.NamedCautions;
import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NotesTest {

    private static final String CARD = "When to stop and see a doctor";
    private static final Notes NOTES = new Notes(() -> "/check");

    static Stream<Arguments> dangersInAllLanguages() {
        return Stream.of(Danger.values())
                .flatMap(danger -> Dangers.LANGUAGES.stream().map(language -> Arguments.of(danger, language)));
    }

    @ParameterizedTest
    @MethodSource("dangersInAllLanguages")
    void aDangerSaysWhatToDoWhomToCallAndWhereTheCheckIs(Danger danger, String language) {
        for (Optional<String> country : List.of(Optional.of("GB"), Optional.of("KZ"), Optional.<String>empty())) {
            Note note = NOTES.of(danger, language, country, CARD);

            assertThat(note.text()).isNotBlank().doesNotContain("{", "}", "  ");
            assertThat(note.language()).isEqualTo(language);
            assertThat(note.danger()).hasValue(danger.key());
            assertThat(note.level()).hasValue(danger.level());
            assertThat(note.calls()).isNotEmpty();
            assertThat(note.calls().stream()
                            .filter(call -> !call.purpose().equals("ambulance") || country.isEmpty())
                            .map(Note.CallView::number))
                    .allMatch(number -> note.text().contains(number) || danger == Danger.OVERDOSE);
            assertThat(note.links()).extracting(Note.LinkView::rel).startsWith("check", "doctor");
        }
    }

    @Test
    void theTextsOfOneDangerDifferByLanguage() {
        assertThat(Stream.of(Danger.values()))
                .allSatisfy(danger -> assertThat(Dangers.LANGUAGES.stream()
                                .map(language -> NOTES.of(danger, language, Optional.empty(), CARD)
                                        .text()))
                        .doesNotHaveDuplicates());
    }

    @ParameterizedTest
    @CsvSource({"GB, 999, 116 123", "DE, 112, 116 123", "AT, 144, 142", "US, 911, 988", "ES, 112, 024", "BR, 192, 188"})
    void aCountryHasItsOwnNumbers(String country, String ambulance, String crisis) {
        assertThat(NOTES.of(Danger.HEART, "en", Optional.of(country), CARD)
                        .calls()
                        .get(0)
                        .number())
                .isEqualTo(ambulance);
        assertThat(NOTES.of(Danger.HEART, "en", Optional.of(country), CARD).text())
                .contains(ambulance);

        Note note = NOTES.of(Danger.SELF_HARM, "en", Optional.of(country), CARD);
        assertThat(note.calls().get(0))
                .satisfies(call -> assertThat(call.number()).isEqualTo(crisis))
                .satisfies(call -> assertThat(call.purpose()).isEqualTo("crisis"));
        assertThat(note.text()).contains(crisis, ambulance);
    }

    @Test
    void anOverdoseNamesTheAmbulanceBeforeTheCrisisLine() {
        assertThat(NOTES.of(Danger.OVERDOSE, "en", Optional.of("GB"), CARD).calls())
                .extracting(Note.CallView::number)
                .containsExactly("999", "112", "116 123");
    }

    @Test
    void inNorwayOneHundredAndTwelveIsThePolice() {
        Note note = NOTES.of(Danger.HEART, "en", Optional.of("NO"), CARD);

        assertThat(note.calls()).extracting(Note.CallView::number).containsExactly("113");
        assertThat(note.text()).contains("113").doesNotContain("112");
    }

    @Test
    void aNumberThatIsNotCertainComesWithTheLocalOne() {
        assertThat(NOTES.of(Danger.HEART, "es", Optional.of("UZ"), CARD).text())
                .contains("103 o al número de emergencias de tu país");
    }

    @Test
    void whereNoNumberIsKnownNoneIsGuessed() {
        Note note = NOTES.of(Danger.HEART, "de", Optional.of("AQ"), CARD);

        assertThat(note.calls()).isEmpty();
        assertThat(note.text()).contains("die Notrufnummer deines Landes");
    }

    @Test
    void whileTheCountryIsNotKnownTheNumbersOfMostReadersAreNamed() {
        assertThat(NOTES.of(Danger.HEART, "de", Optional.empty(), CARD).calls())
                .extracting(Note.CallView::number)
                .containsExactly("112", "999", "911");
    }

    static Stream<Arguments> dangerousCautionsInAllLanguages() {
        return NoteTexts.released().dangerousCautions().stream()
                .filter(caution -> !caution.equals(NamedCautions.NERVE_SIGNS))
                .flatMap(caution -> Dangers.LANGUAGES.stream().map(language -> Arguments.of(caution, language)));
    }

    @ParameterizedTest
    @MethodSource("dangerousCautionsInAllLanguages")
    void aDangerousCautionHoldsARoutineBack(String caution, String language) {
        assertThat(Vocabulary.released().cautions()).containsKey(caution);
        assertThat(Notes.holdsBack(List.of("asthma", caution))).isTrue();

        Note note = NOTES.heldBack(List.of("asthma", caution), language, Optional.of("DE"), CARD);
        assertThat(note.text()).isNotBlank().doesNotContain("{", "}", "  ");
        assertThat(note.cautions()).containsExactly(caution);
        assertThat(note.level()).isPresent();
        assertThat(note.calls()).isNotEmpty();
    }

    @Test
    void otherCautionsHoldNothingBack() {
        assertThat(Notes.holdsBack(List.of("asthma", "pregnancy", "recent-surgery")))
                .isFalse();
        assertThat(Notes.holdsBack(List.of())).isFalse();
    }

    /** As in triage, where tingling alone is an ordinary appointment. */
    @ParameterizedTest
    @CsvSource({"en, today", "de, heute", "es, hoy mismo"})
    void nerveSignsAloneHoldNothingBackButWaitForADoctor(String language, String soonIfWeak) {
        assertThat(Notes.holdsBack(List.of("nerve-signs"))).isFalse();

        Note note = NOTES.nerveSigns(List.of(), false, language, Optional.of("DE"), CARD);
        assertThat(note.level()).hasValue(Level.ROUTINE);
        assertThat(note.cautions()).containsExactly("nerve-signs");
        assertThat(note.text()).contains(soonIfWeak, "112");
    }

    @Test
    void nerveSignsBesideADangerAreSaidAsWell() {
        Note note = NOTES.heldBack(List.of("nerve-signs", "fever"), "en", Optional.of("DE"), CARD);

        assertThat(note.level()).hasValue(Level.URGENT);
        assertThat(note.cautions()).containsExactly("fever", "nerve-signs");
        assertThat(note.text()).contains("between the legs");
    }

    @Test
    void theMostPressingCautionDecidesHowSoon() {
        Note note = NOTES.heldBack(List.of("fever", "suspected-clot"), "en", Optional.empty(), CARD);

        assertThat(note.level()).hasValue(NoteTexts.released().level("suspected-clot"));
        assertThat(note.cautions()).containsExactly("suspected-clot", "fever");
    }

    @ParameterizedTest
    @CsvSource({"en, stiff neck", "de, steifer Nacken", "es, cuello rígido"})
    void aSearchWithoutAHitSaysWhereToGo(String language, String example) {
        Note note = NOTES.nothingFound(language, Optional.of("DE"), CARD);

        assertThat(note.text()).contains(example, "112");
        assertThat(note.links()).extracting(Note.LinkView::rel).containsExactly("check", "doctor", "remedies");
    }
}
