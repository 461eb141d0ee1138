package dev.unknot.triage.narrative.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final WordPiece PIECES = new WordPiece(
            Map.of(
                    "[CLS]", 101, "[SEP]", 102, "[UNK]", 100, "numb", 1, "##ness", 2, "my", 3, "leg", 4, "'", 5, "cafe",
                    6),
            8);

    @Test
    void takesTheLongestPieces() {
        assertThat(PIECES.ids("My leg numbness")).containsExactly(101, 3, 4, 1, 2, 102);
    }

    @Test
    void marksAreWordsAndAccentsAndCaseAreDropped() {
        assertThat(PIECES.ids("my'LEG  café")).containsExactly(101, 3, 5, 4, 6, 102);
    }

    @Test
    void aWordThatDoesNotWorkOutIsUnknown() {
        assertThat(PIECES.ids("numbly leg")).containsExactly(101, 100, 4, 102);
        assertThat(PIECES.ids("numb".repeat(26))).containsExactly(101, 100, 102);
    }

    @Test
    void cutsOffWhatIsTooLong() {
        assertThat(PIECES.ids("my leg my leg my leg my leg")).containsExactly(101, 3, 4, 3, 4, 3, 4, 102);
    }

    @Test
    void nothingIsOnlyTheTwoEnds() {
        assertThat(PIECES.ids(" ")).containsExactly(101, 102);
    }
}
