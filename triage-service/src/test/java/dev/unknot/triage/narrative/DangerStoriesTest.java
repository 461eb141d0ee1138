package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Result;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The cases of each danger as stories. What they say alone is only printed. */
class DangerStoriesTest {

    private static final List<Case> CASES = Case.dangers();
    private static final Scorecard TOGETHER = new Scorecard(
            CASES, each -> Conversation.of(each, each.story()).finished().level());

    @BeforeAll
    static void print() {
        Scorecard alone =
                new Scorecard(CASES, each -> Conversation.of(each, each.story()).level());
        System.out.println("Dangers as stories alone\n" + alone.report());
        System.out.println("Dangers as stories with interviews\n" + TOGETHER.report());
    }

    @Test
    void noneIsMissedWithAnInterview() {
        assertThat(TOGETHER.share(Result::under, all -> true).hits()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "es"})
    void noneIsMissedInAnotherLanguage(String language) {
        List<Case> cases = Case.dangers(language);
        Scorecard alone = new Scorecard(
                cases, each -> Conversation.of(each, each.story(), language).level());
        System.out.println("Dangers as stories alone, " + language + "\n" + alone.report());
        Scorecard together = new Scorecard(
                cases,
                each -> Conversation.of(each, each.story(), language).finished().level());

        assertThat(cases).hasSizeGreaterThan(100);
        assertThat(together.share(Result::under, all -> true).hits()).isZero();
    }

    @Test
    void lookAlikesStayMild() {
        assertThat(TOGETHER.share(Result::over, Scorecard.at(Level.SELF_CARE)).value())
                .isLessThanOrEqualTo(0.05);
    }
}
