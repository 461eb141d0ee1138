package dev.unknot.content.routine.plan;

import static dev.unknot.content.routine.plan.RemedyFixture.against;
import static dev.unknot.content.routine.plan.RemedyFixture.inAreas;
import static dev.unknot.content.routine.plan.RemedyFixture.index;
import static dev.unknot.content.routine.plan.RemedyFixture.neck;
import static dev.unknot.content.routine.plan.RemedyFixture.wholeBody;
import static dev.unknot.content.routine.plan.RemedyFixture.with;
import static dev.unknot.content.routine.plan.RoutineCriteriaFixture.criteria;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.content.index.RemedyIndex;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutinePlannerTest {

    private static final RemedyIndex ONE_OF_EACH = index(
            neck("drink", "hydration", 1),
            neck("breathe", "breathing", 2),
            neck("lift", "exercise", 3),
            neck("stretch", "stretch", 2),
            neck("roll", "rolling", 3),
            neck("press", "pressure", 4),
            neck("heat", "heat", 20));

    @Test
    void withTimeForAllItWarmsPressesStretchesStrengthensAndDrinks() {
        Routine routine = plan(ONE_OF_EACH, 60);

        assertThat(slugs(routine)).containsExactly("heat", "press", "roll", "stretch", "lift", "breathe", "drink");
        assertThat(routine.minutes()).isEqualTo(35);
        assertThat(routine.leftOut()).isEmpty();
    }

    @Test
    void withLittleTimePressureAndStretchComeBeforeTheRest() {
        assertThat(slugs(plan(ONE_OF_EACH, 6))).containsExactly("press", "stretch");
        assertThat(slugs(plan(ONE_OF_EACH, 7))).containsExactly("press", "stretch", "drink");
    }

    @Test
    void heatNeedsTimeForTheStepsThatItPrepares() {
        assertThat(slugs(plan(ONE_OF_EACH, 21))).doesNotContain("heat");
        assertThat(slugs(plan(ONE_OF_EACH, 27))).containsExactly("heat", "press", "stretch", "drink");
    }

    @Test
    void aPhaseLeftOutHasAReason() {
        RemedyIndex index = index(
                neck("heat", "heat", 20),
                with(new Tool("tennis-ball", List.of("rolled-socks")), neck("ball", "pressure", 3)),
                neck("stretch", "stretch", 2));

        assertThat(plan(index, 5).leftOut())
                .isEqualTo(Map.of(
                        Phase.WARM, LeftOutReason.TIME,
                        Phase.PRESS, LeftOutReason.TOOL,
                        Phase.STRENGTHEN, LeftOutReason.NOTHING_KNOWN,
                        Phase.DRINK, LeftOutReason.NOTHING_KNOWN));
    }

    @Test
    void anAvailableToolOrStandInAllowsARemedy() {
        RemedyIndex index = index(with(new Tool("tennis-ball", List.of("rolled-socks")), neck("ball", "pressure", 3)));

        assertThat(slugs(plan(index, 5))).isEmpty();
        assertThat(slugs(RoutinePlanner.plan(index, criteria("neck", 5, Set.of("tennis-ball"), Set.of()))))
                .containsExactly("ball");
        assertThat(slugs(RoutinePlanner.plan(index, criteria("neck", 5, Set.of("rolled-socks"), Set.of()))))
                .containsExactly("ball");
    }

    @Test
    void toolsOfAnyWorkplaceAreAssumed() {
        assertThat(slugs(plan(index(with(new Tool("wall", List.of()), neck("wall", "stretch", 3))), 5)))
                .containsExactly("wall");
    }

    @Test
    void betterEvidenceWins() {
        RemedyIndex index = index(neck("a-weak", "stretch", 2), with(Evidence.STRONG, neck("b-strong", "stretch", 2)));

        assertThat(slugs(plan(index, 3))).containsExactly("b-strong");
    }

    @Test
    void aRemedyForTheAreaWinsOverOneForTheWholeBody() {
        RemedyIndex index =
                index(wholeBody(with(Evidence.STRONG, neck("a-whole", "stretch", 2))), neck("b-neck", "stretch", 2));

        assertThat(slugs(plan(index, 3))).containsExactly("b-neck");
    }

    @Test
    void ofTwoThatCountTheSameTheOneMadeForTheAreaWins() {
        RemedyIndex index = index(
                inAreas(List.of("shoulder", "neck"), neck("a-shoulder", "stretch", 2)),
                inAreas(List.of("neck", "shoulder"), neck("b-neck", "stretch", 2)));

        assertThat(slugs(plan(index, 3))).containsExactly("b-neck");
    }

    @Test
    void anotherKindWinsOverASecondOfTheSame() {
        RemedyIndex index = index(
                with(Evidence.STRONG, neck("a", "stretch", 2)),
                with(Evidence.STRONG, neck("b", "stretch", 2)),
                neck("c", "exercise", 2));

        assertThat(slugs(plan(index, 4))).containsExactly("a", "c");
    }

    @Test
    void remainingTimeGetsMoreStepsOfAKind() {
        RemedyIndex index = index(neck("a", "stretch", 2), neck("b", "stretch", 2), neck("c", "stretch", 2));

        assertThat(slugs(plan(index, 5))).containsExactly("a", "b");
    }

    @Test
    void aPreferredCauseDecidesBetweenEquals() {
        RemedyIndex index = index(neck("a", "stretch", 2), against("stress", neck("b", "stretch", 2)));

        assertThat(slugs(plan(index, 3))).containsExactly("a");
        assertThat(slugs(RoutinePlanner.plan(index, stressed(3)))).containsExactly("b");
    }

    @Test
    void placeAndClothesAreRespected() {
        RoutineCriteria unseen = new RoutineCriteria(
                "neck",
                10,
                Set.of(),
                Set.of(),
                List.of(),
                Set.of(),
                Optional.of(true),
                Optional.of(true),
                Optional.empty());

        Routine routine = RoutinePlanner.plan(index(neck("a", "stretch", 2)), unseen);

        assertThat(routine.steps()).isEmpty();
        assertThat(routine.leftOut()).containsEntry(Phase.STRETCH, LeftOutReason.PLACE);
        assertThat(routine.isForbidden()).isFalse();
    }

    @Test
    void emergencySignsLeaveNoStepWithAReason() {
        Routine routine = RoutinePlanner.plan(ONE_OF_EACH, criteria("neck", 60, Set.of(), Set.of("emergency-signs")));

        assertThat(routine.steps()).isEmpty();
        assertThat(routine.isForbidden()).isTrue();
        assertThat(routine.leftOut()).hasSize(Phase.values().length).containsValue(LeftOutReason.CAUTION);
    }

    private static RoutineCriteria stressed(int minutes) {
        return new RoutineCriteria(
                "neck",
                minutes,
                Set.of(),
                Set.of("stress"),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Routine plan(RemedyIndex index, int minutes) {
        return RoutinePlanner.plan(index, RoutineCriteriaFixture.neck(minutes));
    }

    private static List<String> slugs(Routine routine) {
        return routine.steps().stream().map(step -> step.remedy().slug()).toList();
    }
}
