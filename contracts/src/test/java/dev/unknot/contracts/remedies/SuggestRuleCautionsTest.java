package dev.unknot.contracts.remedies;

import static dev.unknot.contracts.remedies.RankedRemedyFixture.relief;
import static dev.unknot.contracts.remedies.RankedRemedyFixture.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What may not, or should not, be suggested because of a caution. */
class SuggestRuleCautionsTest {

    private Situation situation = new Situation(
            "neck", Optional.of(Stage.WEEKS), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);

    @Test
    void whatIsBlockedWarnedOfOrDoesNotFitTheStageIsNotAmongTheFirst() {
        situation = new Situation(
                "neck",
                Optional.of(Stage.DAYS),
                Set.of(),
                Cautions.of(Set.of("pregnancy", "recent-surgery")),
                Set.of(),
                Setting.WORK,
                Set.of(),
                false);
        assertThat(now(
                        relief("blocked", "heat", 3, 1).blockedBy("pregnancy").build(),
                        relief("warned", "cold", 3, 2).warnedBy("pregnancy").build(),
                        relief("late", "breathing", 3, 3).stages(Stage.WEEKS).build(),
                        relief("operated", "exercise", 2, 4)
                                .warnedBy("recent-surgery")
                                .build()))
                .containsExactly("operated");
    }

    @Test
    void whatMayApplyBlocksButDoesNotWarn() {
        situation = with(new Cautions(Set.of(), Set.of("pregnancy"), Set.of()));
        assertThat(now(
                        relief("blocked", "heat", 3, 1).blockedBy("pregnancy").build(),
                        relief("warned", "cold", 3, 2).warnedBy("pregnancy").build()))
                .containsExactly("warned");
    }

    @Test
    void anOperationCountsWhereItWas() {
        RemedyPublished turns =
                relief("turns", "stretch", 3, 1).warnedBy("recent-surgery").build();
        RemedyPublished press =
                relief("press", "pressure", 2, 2).warnedBy("recent-surgery").build();
        assertThat(afterSurgery(Set.of("knee"), turns, press)).containsExactly("turns", "press");
        assertThat(afterSurgery(Set.of("shoulder"), turns, press)).isEmpty();
        assertThat(afterSurgery(Set.of("neck", "foot"), turns, press)).isEmpty();
        assertThat(afterSurgery(Set.of(), turns, press))
                .as("the place is unknown")
                .containsExactly("turns");
    }

    @Test
    void afterAnyOperationTheLegsAreNotPressed() {
        RemedyPublished stretch = relief("stretch", "stretch", 2, 1)
                .area("calf")
                .warnedBy("recent-surgery")
                .build();
        RemedyPublished roll = relief("roll", "rolling", 2, 2)
                .area("calf")
                .warnedBy("recent-surgery")
                .build();
        Situation calf = new Situation(
                "calf",
                Optional.empty(),
                Set.of(),
                new Cautions(Set.of("recent-surgery"), Set.of(), Set.of("arm")),
                Set.of(),
                Setting.WORK,
                Set.of(),
                false);
        assertThat(slugs(SuggestRule.suggest(List.of(stretch, roll), calf).now()))
                .containsExactly("stretch");
    }

    @Test
    void aWarningKeepsFromExercisesAndNotFromAChangeAtTheDesk() {
        situation = with(Cautions.of(Set.of("nerve-signs")));
        Suggestions suggestions = SuggestRule.suggest(
                List.of(
                        relief("mouse", "posture", 2, 1)
                                .part(Part.CHANGE)
                                .warnedBy("nerve-signs")
                                .build(),
                        relief("stretches", "stretch", 2, 2)
                                .part(Part.CHANGE)
                                .warnedBy("nerve-signs")
                                .build(),
                        relief("strength", "exercise", 3, 3)
                                .part(Part.BUILD)
                                .warnedBy("nerve-signs")
                                .build(),
                        relief("physiotherapist", "professional", 3, 4)
                                .part(Part.CARE)
                                .warnedBy("nerve-signs")
                                .build()),
                situation);
        assertThat(slugs(suggestions.today())).containsExactly("mouse");
        assertThat(slugs(suggestions.thisWeek())).containsExactly("physiotherapist");
    }

    private List<String> afterSurgery(Set<String> operated, RemedyPublished... remedies) {
        situation = with(new Cautions(Set.of("recent-surgery"), Set.of(), operated));
        return now(remedies);
    }

    private List<String> now(RemedyPublished... remedies) {
        return slugs(SuggestRule.suggest(List.of(remedies), situation).now());
    }

    private static Situation with(Cautions cautions) {
        return new Situation("neck", Optional.empty(), Set.of(), cautions, Set.of(), Setting.WORK, Set.of(), false);
    }
}
