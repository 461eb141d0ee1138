package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.narrative.suspicion.SecondReaderFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the second reader adds on sentences that neither reader was taught. The bounds are not goals: a change that falls
 * below them has lost generality.
 */
class HeldOutSuspicionsTest {

    private static List<Sentence> sentences(String family) {
        return Sentence.of("/narrative/held-out/" + family + ".csv");
    }

    private static boolean isProposed(Sentence sentence) {
        return SecondReaderFixture.suspected(sentence.text()).stream()
                .anyMatch(each -> each.finding().equals(sentence.finding()));
    }

    @Test
    void findsDangersThatTheRulesMiss() {
        List<Sentence> all = sentences("danger");
        long rules = all.stream().filter(each -> each.isReadRight("en")).count();
        long both = all.stream()
                .filter(each -> each.isReadRight("en") || isProposed(each))
                .count();

        System.out.printf(
                "Held-out danger signs: %d of %d by rules, %d with the second reader%n", rules, all.size(), both);
        assertThat((double) both / all.size()).isGreaterThanOrEqualTo(0.78);
    }

    @Test
    void asksAboutFewInnocentSentences() {
        List<Sentence> all = sentences("innocent");
        long rules = all.stream().filter(each -> !each.isReadRight("en")).count();
        long both = all.stream()
                .filter(each -> !each.isReadRight("en")
                        || !SecondReaderFixture.suspected(each.text()).isEmpty())
                .count();

        System.out.printf(
                "Held-out innocent sentences: %d of %d raised by rules, %d with a question of the second reader%n",
                rules, all.size(), both);
        assertThat((double) both / all.size()).isLessThanOrEqualTo(0.38);
    }
}
