package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Result;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The German cases. A language is only data, so the same reader has to reach the same goals. The cases are few, so each
 * has much weight.
 */
class GermanStoriesTest {

    private static final List<Case> CASES = Case.german();
    private static final Predicate<Result> ANY = result -> true;
    private static final Predicate<Result> GRAVE = result -> result.of().level().atLeast(Level.EMERGENCY);
    private static final Scorecard ALONE = new Scorecard(
            CASES, each -> Conversation.of(each, each.story(), "de").level());
    private static final Scorecard TOGETHER = new Scorecard(
            CASES, each -> Conversation.of(each, each.story(), "de").finished().level());

    @BeforeAll
    static void print() {
        System.out.println("German cases as stories alone\n" + ALONE.report());
        System.out.println("German cases as stories with interviews\n" + TOGETHER.report());
    }

    @Test
    void noEmergencyIsMissed() {
        assertThat(ALONE.share(Result::under, GRAVE).hits()).isZero();
        assertThat(TOGETHER.share(Result::under, ANY).hits()).isZero();
    }

    @Test
    void theGoalsAreMet() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(40);
        assertThat(TOGETHER.share(Result::exact, ANY).value()).isGreaterThanOrEqualTo(0.92);
        assertThat(TOGETHER.share(Result::over, Scorecard.at(Level.SELF_CARE)).hits())
                .isZero();
    }
}
