package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Result;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The German and Spanish cases. A language is only data, so the same reader has to reach the same goals. The cases are
 * few, so each has much weight.
 */
class GermanAndSpanishStoriesTest {

    private static final Predicate<Result> ANY = result -> true;
    private static final Predicate<Result> GRAVE = result -> result.of().level().atLeast(Level.EMERGENCY);

    enum Tongue {
        GERMAN("de", Case.german(), 40),
        SPANISH("es", Case.spanish(), 30);

        private final List<Case> cases;
        private final int fewest;
        private final Scorecard alone;
        private final Scorecard together;

        Tongue(String language, List<Case> cases, int fewest) {
            this.cases = cases;
            this.fewest = fewest;
            alone = new Scorecard(
                    cases, each -> Conversation.of(each, each.story(), language).level());
            together = new Scorecard(
                    cases,
                    each -> Conversation.of(each, each.story(), language)
                            .finished()
                            .level());
            System.out.println(name() + " cases as stories alone\n" + alone.report());
            System.out.println(name() + " cases as stories with interviews\n" + together.report());
        }
    }

    @ParameterizedTest
    @EnumSource
    void noEmergencyIsMissed(Tongue tongue) {
        assertThat(tongue.alone.share(Result::under, GRAVE).hits()).isZero();
        assertThat(tongue.together.share(Result::under, ANY).hits()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void theGoalsAreMet(Tongue tongue) {
        assertThat(tongue.cases).hasSizeGreaterThanOrEqualTo(tongue.fewest);
        assertThat(tongue.together.share(Result::exact, ANY).value()).isGreaterThanOrEqualTo(0.92);
        assertThat(tongue.together
                        .share(Result::over, Scorecard.at(Level.SELF_CARE))
                        .hits())
                .isZero();
    }

    /** What a mild story leaves out is unknown, so it may end as an ordinary appointment. */
    @ParameterizedTest
    @EnumSource
    void noMildStoryAlarms(Tongue tongue) {
        Predicate<Result> alarms = result -> result.decided().atLeast(Level.URGENT);

        assertThat(tongue.alone.share(alarms, Scorecard.at(Level.SELF_CARE)).hits())
                .isZero();
    }
}
