package dev.unknot.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Scorecard.Result;
import dev.unknot.triage.decision.Scorecard.Share;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The project's own cases as full interviews: every question answered truthfully. */
class CasesTest {

    private static final List<Case> CASES = Case.own();
    private static final Scorecard SCORECARD = new Scorecard(
            CASES,
            each -> Assessor.decide(FactsFixture.PROTOCOL, each.answered()).level());

    @BeforeAll
    static void print() {
        System.out.println("Own cases as full interviews\n" + SCORECARD.report());
    }

    @Test
    void thereAreCasesEnoughAtEachLevel() {
        assertThat(CASES).hasSizeGreaterThanOrEqualTo(150);
        assertThat(CASES).extracting(Case::id).doesNotHaveDuplicates();
        assertThat(CASES.stream().collect(Collectors.groupingBy(Case::level)).values())
                .hasSize(Level.values().length)
                .allSatisfy(cases -> assertThat(cases).hasSizeGreaterThanOrEqualTo(25));
    }

    @Test
    void noEmergencyIsUnderTriaged() {
        assertThat(SCORECARD.wrong().stream()
                        .filter(result -> result.of().level().atLeast(Level.EMERGENCY) && result.under()))
                .isEmpty();
    }

    @Test
    void theGoalsAreMet() {
        assertThat(SCORECARD.share(Result::under, all -> true).value()).isLessThanOrEqualTo(0.01);
        assertThat(SCORECARD.share(Result::exact, all -> true).value()).isGreaterThanOrEqualTo(0.92);
    }

    @Test
    void selfCareStaysSelfCare() {
        assertThat(SCORECARD.share(Result::exact, Scorecard.at(Level.SELF_CARE)).value())
                .isGreaterThanOrEqualTo(0.90);
        assertThat(SCORECARD.share(Result::over, Scorecard.at(Level.SELF_CARE)).value())
                .isLessThanOrEqualTo(0.05);
    }

    /** Compares with published values: 0 of 100 has the upper bound 3.70%, 10 of 100 the interval 5.52 to 17.44%. */
    @Test
    void computesWilsonBounds() {
        assertThat(new Share(0, 100).upper()).isCloseTo(0.0370, within(0.0001));
        assertThat(new Share(0, 100).lower()).isCloseTo(0, within(0.0001));
        assertThat(new Share(10, 100).lower()).isCloseTo(0.0552, within(0.0001));
        assertThat(new Share(10, 100).upper()).isCloseTo(0.1744, within(0.0001));
    }
}
