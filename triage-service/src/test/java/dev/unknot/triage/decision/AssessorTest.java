package dev.unknot.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision.Ban;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.rule.Rule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AssessorTest {

    private static Decision decide(Facts facts) {
        return Assessor.decide(FactsFixture.PROTOCOL, facts);
    }

    @Test
    void silenceIsNeverNo() {
        Decision decision = decide(Facts.NONE.withArea("neck"));

        assertThat(decision.level()).isEqualTo(Level.ROUTINE);
        assertThat(decision.provisional()).isTrue();
        assertThat(decision.interval()).isEqualTo(new Interval(Level.SELF_CARE, Level.AMBULANCE));
        assertThat(decision.reasons()).extracting(Rule::id).containsExactly("red-flags-unanswered");
        assertThat(decision.unanswered()).contains("chest-pressure-long", "drooping-eyelid", "age-in-years");
    }

    @Test
    void dangersAreMissedWhereverItHurts() {
        assertThat(decide(Facts.NONE.withArea("neck")).unanswered()).contains("saddle-numbness", "calf-warm-red");
        assertThat(decide(Facts.NONE).unanswered()).contains("saddle-numbness", "calf-warm-red", "area");
    }

    @Test
    void whatCannotBeSoIsNeitherMissedNorPresumed() {
        Facts known = Facts.NONE.withArea("lower-back").with("age-in-years", 41);

        assertThat(decide(known).unanswered()).contains("pregnant-or-after-birth");
        assertThat(decide(known.withSex(Optional.of("other"))).unanswered()).contains("pregnant-or-after-birth");
        assertThat(decide(known.withSex(Optional.of("male"))).unanswered()).doesNotContain("pregnant-or-after-birth");
        assertThat(decide(known.withSex(Optional.of("male"))).avoid()).doesNotContain(new Ban("pregnancy", true));
        assertThat(decide(known.withSex(Optional.of("female"))).avoid()).contains(new Ban("pregnancy", true));
        assertThat(decide(known.with("age-in-years", 70)).unanswered()).doesNotContain("pregnant-or-after-birth");
    }

    @Test
    void anAnswerCountsAtAnySexAndAge() {
        Facts reported = FactsFixture.clearance("lower-back", 70)
                .withSex(Optional.of("male"))
                .with("pregnant-or-after-birth", true)
                .with("rhythmic-back-pain", true);

        assertThat(decide(reported).level()).isEqualTo(Level.EMERGENCY);
    }

    @Test
    void anAgeThatWasOnlyInferredRulesNothingOut() {
        Facts inferred = Facts.NONE.withArea("lower-back").withSupposed("age-in-years", 70);

        assertThat(decide(inferred).unanswered()).contains("pregnant-or-after-birth");
    }

    @Test
    void riskAloneDoesNotRaiseTheLevelButForbidsItsRemedies() {
        Decision decision =
                decide(FactsFixture.with(FactsFixture.clearance("neck", 40), "blood-thinner fragile-bones"));

        assertThat(decision.level()).isEqualTo(Level.SELF_CARE);
        assertThat(decision.avoid())
                .containsExactlyInAnyOrder(new Ban("anticoagulant", false), new Ban("osteoporosis", false));
    }

    @Test
    void unansweredQuestionsArePresumedHarmful() {
        assertThat(decide(Facts.NONE.withArea("neck")).avoid())
                .contains(new Ban("artery-signs", true), new Ban("anticoagulant", true), new Ban("nerve-signs", true))
                .contains(new Ban("suspected-clot", true));
        assertThat(decide(FactsFixture.clearance("neck", 40)).avoid()).isEmpty();
    }

    @Test
    void signsToWatchForWouldRaiseTheLevel() {
        Decision decision = decide(FactsFixture.clearance("neck", 40));

        assertThat(decision.watchFor())
                .extracting(Sign::finding)
                .contains("chest-pressure-long", "drooping-eyelid", "arm-weakness", "getting-worse");
        assertThat(decision.watchFor()).isSortedAccordingTo((a, b) -> b.level().compareTo(a.level()));
        assertThat(decide(FactsFixture.with(FactsFixture.clearance("neck", 40), "tearing-pain"))
                        .watchFor())
                .isEmpty();
    }

    @Test
    void habitsAreCauses() {
        assertThat(decide(FactsFixture.with(FactsFixture.clearance("neck", 40), "sits-long stressed"))
                        .causes())
                .containsExactly("sitting-still", "stress");
    }

    @Test
    void emergenciesForbidEverything() {
        assertThat(decide(FactsFixture.with(FactsFixture.clearance("neck", 40), "drooping-eyelid"))
                        .avoid())
                .contains(new Ban("emergency-signs", false), new Ban("artery-signs", false));
    }
}
