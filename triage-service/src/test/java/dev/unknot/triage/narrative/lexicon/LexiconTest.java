package dev.unknot.triage.narrative.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.triage.narrative.text.Sentence;
import dev.unknot.triage.narrative.text.Token;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();
    private static final Map<String, Lexicon> RELEASED = Lexicons.released();

    @Test
    void namesOnlyFindingsOfTheProtocol() {
        assertThat(RELEASED.values())
                .allSatisfy(lexicon -> assertThat(
                                LexiconCheck.faults(lexicon, PROTOCOL.findings().keySet()))
                        .isEmpty());
    }

    @Test
    void knowsWordsForEveryYesOrNoFinding() {
        Set<String> all = PROTOCOL.findings().values().stream()
                .filter(finding -> finding.range().isEmpty())
                .map(Finding::id)
                .collect(Collectors.toSet());

        assertThat(RELEASED)
                .containsKeys("en", "de", "es")
                .allSatisfy((language, lexicon) ->
                        assertThat(LexiconCheck.missing(lexicon, all)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fever: {says: '@nowhere'} | unknown word list @nowhere",
                "fever: {sais: hot} | unknown field sais",
                "fever: hot | expected fields with values",
                "fever: {says: '& hot'} | a term without words",
                "fever: {says: 'hot^'} | at least one term needs a word without a caret",
            })
    void isRejectedWithItsFaults(String entry, String fault) {
        Map<String, String> files = new LinkedHashMap<>(Map.of("lists.yaml", """
                lists: {common: i, stop: not, end: but, join: and, comma: and, finite: is, part: neck}
                """));
        files.put("faulty.yaml", entry);

        assertThatThrownBy(() -> LexiconReader.read(files))
                .isInstanceOf(BadLexicon.class)
                .hasMessageContaining(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "numbnes, numbness",
        "chets, chest",
        "swolen, swollen",
        "unabel, unable",
        "chess, chess",
        "fewer, fewer",
        "able, able",
        "reaching, reaching",
        "dizzyness, dizziness"
    })
    void correctsTypingErrorsAndKeepsWords(String typed, String meant) {
        Lexicon english = RELEASED.get("en");

        assertThat(english.sentences(typed))
                .isEqualTo(english.sentences(meant).stream()
                        .map(sentence -> new Sentence(
                                sentence.tokens().stream()
                                        .map(token -> new Token(token.word(), token.kind(), 0, typed.length()))
                                        .toList(),
                                false))
                        .toList());
    }
}
