package dev.unknot.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.decision.Decision.Ban;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.WatchOrder;
import dev.unknot.triage.rule.Rule;
import java.util.List;
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
        assertThat(decide(known.withSex(Optional.of("male"))).avoid())
                .extracting(Ban::caution)
                .doesNotContain("pregnancy");
        assertThat(decide(known.withSex(Optional.of("female"))).avoid())
                .contains(new Ban("pregnancy", true, Optional.of("Pregnant or just gave birth")));
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
                .containsExactlyInAnyOrder(
                        new Ban("anticoagulant", false, Optional.of("Blood thinner or bleeding disorder")),
                        new Ban("osteoporosis", false, Optional.of("Fragile bones or long use of cortisone")));
    }

    @Test
    void unansweredQuestionsArePresumedHarmful() {
        assertThat(decide(Facts.NONE.withArea("neck")).avoid())
                .contains(
                        new Ban("artery-signs", true, Optional.empty()),
                        new Ban("anticoagulant", true, Optional.of("Blood thinner or bleeding disorder")),
                        new Ban("nerve-signs", true, Optional.of("Tingling or numbness")))
                .extracting(Ban::caution)
                .contains("suspected-clot");
        assertThat(decide(FactsFixture.clearance("neck", 40)).avoid()).isEmpty();
    }

    @Test
    void signsToWatchForWouldRaiseTheLevel() {
        Decision decision = decide(FactsFixture.clearance("neck", 40));

        assertThat(decision.watchFor())
                .extracting(Sign::finding)
                .contains("chest-pressure-long", "drooping-eyelid", "arm-weakness", "getting-worse");
        for (boolean further : new boolean[] {false, true}) {
            assertThat(decision.watchFor().stream().filter(sign -> sign.further() == further))
                    .isSortedAccordingTo((a, b) -> b.level().compareTo(a.level()));
        }
        assertThat(decide(FactsFixture.with(FactsFixture.clearance("neck", 40), "tearing-pain"))
                        .watchFor())
                .isEmpty();
    }

    @Test
    void theMostTellingSignsOfThePlaceComeFirst() {
        assertThat(first("neck")).contains("face-arm-speech", "clumsy-hands").doesNotContain("saddle-numbness");
        assertThat(first("lower-back")).contains("saddle-numbness", "foot-weakness");
        assertThat(first("calf")).contains("calf-swollen-one-side", "sudden-breathless");
    }

    @Test
    void everyPlaceHasItsOrder() {
        assertThat(FactsFixture.PROTOCOL.watchOrder().byArea().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Vocabulary.released().areas().keySet());
    }

    private static List<String> first(String area) {
        List<Sign> signs = decide(FactsFixture.clearance(area, 40)).watchFor();
        List<String> first = signs.stream()
                .filter(sign -> !sign.further())
                .map(Sign::finding)
                .toList();
        assertThat(first).hasSize(WatchOrder.FIRST);
        assertThat(signs.subList(0, WatchOrder.FIRST)).extracting(Sign::finding).isEqualTo(first);
        return first;
    }

    @Test
    void whatIsCertainSaysWhatMakesItSo() {
        assertThat(decide(FactsFixture.with(FactsFixture.clearance("neck", 40), "pregnant-or-after-birth"))
                        .avoid())
                .singleElement()
                .satisfies(ban -> assertThat(ban.inWords(FactsFixture.PROTOCOL.messages()))
                        .contains("You told us: Pregnant or just gave birth."));
        assertThat(decide(Facts.NONE.withArea("neck")).avoid())
                .filteredOn(ban -> ban.caution().equals("pregnancy"))
                .singleElement()
                .satisfies(ban -> assertThat(ban.inWords(FactsFixture.PROTOCOL.messages()))
                        .contains("Not answered yet: Pregnant or just gave birth."));
    }

    @Test
    void anEmergencyIsNotPlayedDownByAMilderReason() {
        List<String> nerve =
                decide(FactsFixture.with(FactsFixture.clearance("arm", 60), "arm-pain-line")).reasons().stream()
                        .map(Rule::id)
                        .toList();
        assertThat(nerve).contains("nerve-root");

        Decision heart = decide(FactsFixture.with(
                FactsFixture.clearance("arm", 60), "arm-pain-line chest-pain-now chest-pressure-long"));
        assertThat(heart.level()).isEqualTo(Level.AMBULANCE);
        assertThat(heart.reasons()).isNotEmpty().allMatch(rule -> rule.level().atLeast(Level.EMERGENCY));
    }

    /** Somebody who is pregnant or bleeds easily is not told what helps anybody. */
    @Test
    void reasonsDifferWithThePerson() {
        List<String> anybody = reasons("");
        List<String> pregnant = reasons("pregnant-or-after-birth");
        List<String> bleeds = reasons("blood-thinner");

        assertThat(anybody).noneMatch(text -> text.contains("warmth"));
        assertThat(pregnant).doesNotHaveDuplicates().isNotEqualTo(anybody);
        assertThat(pregnant).anyMatch(text -> text.contains("midwife") && text.contains("ibuprofen"));
        assertThat(bleeds).anyMatch(text -> text.contains("bleed") && text.contains("ibuprofen"));
    }

    private static List<String> reasons(String findings) {
        return decide(FactsFixture.with(FactsFixture.clearance("neck", 40), findings)).reasons().stream()
                .map(Rule::because)
                .toList();
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
                .contains(
                        new Ban("emergency-signs", false, Optional.empty()),
                        new Ban("artery-signs", false, Optional.empty()));
    }
}
