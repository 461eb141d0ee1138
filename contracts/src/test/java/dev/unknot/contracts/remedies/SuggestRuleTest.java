package dev.unknot.contracts.remedies;

import static dev.unknot.contracts.remedies.RankedRemedyFixture.relief;
import static dev.unknot.contracts.remedies.RankedRemedyFixture.slugs;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.Ranking.Need;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.contracts.remedies.Suggestions.Reason;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuggestRuleTest {

    private static final RemedyPublished TURNS =
            relief("slow-neck-turns", "stretch", 3, 1).build();
    private static final RemedyPublished PRESS =
            relief("neck-press", "pressure", 2, 2).build();
    private static final RemedyPublished ROLLS =
            relief("shoulder-rolls", "exercise", 2, 3).build();
    private static final RemedyPublished PULL =
            relief("neck-pull", "stretch", 2, 4).build();
    private static final RemedyPublished POINTS =
            relief("acupressure", "pressure", 0, 5).build();

    private Situation situation = new Situation(
            "neck", Optional.of(Stage.WEEKS), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);

    @Test
    void theBestSupportedComesFirstAndTwoMovesAreEnough() {
        assertThat(now(POINTS, PULL, ROLLS, PRESS, TURNS))
                .containsExactly("slow-neck-turns", "neck-press", "shoulder-rolls");
        assertThat(now(TURNS, ROLLS, PULL)).containsExactly("slow-neck-turns", "shoulder-rolls");
    }

    @Test
    void ofTwoThatCountTheSameTheOneMadeForTheAreaComesFirst() {
        RemedyPublished rolls =
                relief("rolls", "exercise", 2, 1).areas("shoulder", "neck").build();
        RemedyPublished press =
                relief("press", "pressure", 2, 2).areas("neck", "head").build();
        RemedyPublished warmth = relief("warmth", "heat", 2, 0).areas().build();

        assertThat(now(rolls, press, warmth)).containsExactly("press", "rolls", "warmth");
        assertThat(now(rolls, press, TURNS)).startsWith("slow-neck-turns", "press");
    }

    @Test
    void twoAreBetterThanABadThird() {
        assertThat(now(TURNS, PRESS, POINTS, relief("weak", "heat", 1, 9).build()))
                .containsExactly("slow-neck-turns", "neck-press");
    }

    @Test
    void whatEasesItSaysHow() {
        assertThat(SuggestRule.suggest(List.of(TURNS, PRESS, ROLLS), situation).now())
                .extracting(Suggestion::reason)
                .containsExactly(Reason.WELL_TESTED, Reason.PRESSURE, Reason.MOVEMENT);
        assertThat(SuggestRule.suggest(List.of(relief("warm", "heat", 2, 1).build()), situation)
                        .now())
                .extracting(Suggestion::reason)
                .containsExactly(Reason.WARMTH);
    }

    @Test
    void aToolMustBeThereAndThenComesFirst() {
        RemedyPublished ball =
                relief("ball", "rolling", 2, 9).tools("tennis-ball").build();
        assertThat(now(ball, PRESS)).containsExactly("neck-press");
        situation = with(Set.of("tennis-ball"), Setting.WORK);
        Suggestions suggestions = SuggestRule.suggest(List.of(PRESS, ball), situation);
        assertThat(slugs(suggestions.now())).containsExactly("ball");
        assertThat(suggestions.now().get(0).reason()).isEqualTo(Reason.TOOL);
    }

    @Test
    void theFloorAndTheWallAreForHome() {
        RemedyPublished floor =
                relief("on-the-floor", "stretch", 3, 1).needs(Need.FLOOR).build();
        assertThat(now(floor)).isEmpty();
        situation = with(Set.of(), Setting.HOME);
        assertThat(now(floor)).containsExactly("on-the-floor");
    }

    @Test
    void wishesAreKept() {
        RemedyPublished standing =
                relief("standing", "stretch", 3, 1).needs(Need.STAND, Need.SEEN).build();
        for (Wish wish : List.of(Wish.SEATED, Wish.UNSEEN)) {
            situation = new Situation(
                    "neck", Optional.empty(), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(wish), false);
            assertThat(now(standing, TURNS)).containsExactly("slow-neck-turns");
        }
    }

    @Test
    void aWheelchairAndAStandingJobAreWishesToo() {
        RemedyPublished standing =
                relief("standing", "stretch", 3, 1).needs(Need.STAND).build();
        RemedyPublished getUp = relief("get-up", "walk", 3, 2)
                .part(Part.CHANGE)
                .needs(Need.STAND)
                .build();
        Suggestions inAWheelchair = SuggestRule.suggest(List.of(standing, getUp, TURNS), causedBy("wheelchair"));
        assertThat(slugs(inAWheelchair.now())).containsExactly("slow-neck-turns");
        assertThat(inAWheelchair.today()).isEmpty();

        Suggestions onTheFeet = SuggestRule.suggest(List.of(standing, getUp), causedBy("standing"));
        assertThat(slugs(onTheFeet.now())).containsExactly("standing");
        assertThat(onTheFeet.today()).isEmpty();
        assertThat(slugs(SuggestRule.suggest(List.of(getUp), causedBy("standing", "sitting-still"))
                        .today()))
                .containsExactly("get-up");
    }

    private static Situation causedBy(String... causes) {
        return new Situation(
                "neck", Optional.empty(), Set.of(causes), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);
    }

    @Test
    void strengthStandsBesideReliefOnceItHasLastedForMonths() {
        RemedyPublished band = relief("band", "exercise", 3, 9)
                .part(Part.BUILD)
                .stages(Stage.WEEKS, Stage.MONTHS)
                .build();
        Suggestions inWeeks = SuggestRule.suggest(List.of(TURNS, band), situation);
        assertThat(slugs(inWeeks.now())).containsExactly("slow-neck-turns");
        assertThat(slugs(inWeeks.thisWeek())).containsExactly("band");

        situation = new Situation(
                "neck", Optional.of(Stage.MONTHS), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);
        Suggestions inMonths = SuggestRule.suggest(List.of(TURNS, band), situation);
        assertThat(slugs(inMonths.now())).containsExactly("slow-neck-turns", "band");
        assertThat(inMonths.now().get(1).reason()).isEqualTo(Reason.STRENGTH);
        assertThat(inMonths.thisWeek()).isEmpty();
    }

    @Test
    void stressBringsOneCalmThing() {
        RemedyPublished breathing = relief("slow-breathing", "breathing", 1, 9).build();
        assertThat(now(TURNS, breathing)).containsExactly("slow-neck-turns");
        situation = new Situation(
                "neck", Optional.empty(), Set.of("stress"), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);
        assertThat(now(TURNS, breathing)).containsExactly("slow-neck-turns", "slow-breathing");
    }

    @Test
    void whatIsBoughtOrPaidComesLater() {
        RemedyPublished gel = relief("gel", "medicine", 2, 1).needs(Need.BUY).build();
        RemedyPublished physiotherapist = relief("physiotherapist", "professional", 3, 1)
                .part(Part.CARE)
                .needs(Need.PAID)
                .build();
        Suggestions suggestions = SuggestRule.suggest(List.of(TURNS, gel, physiotherapist), situation);
        assertThat(slugs(suggestions.now())).containsExactly("slow-neck-turns");
        assertThat(slugs(suggestions.today())).containsExactly("gel");
        assertThat(slugs(suggestions.thisWeek())).containsExactly("physiotherapist");
    }

    @Test
    void theChangeThatAnswersTheCauseComesFirst() {
        RemedyPublished breaks =
                relief("breaks", "walk", 3, 1).part(Part.CHANGE).build();
        RemedyPublished phone = relief("phone-up", "posture", 2, 2)
                .part(Part.CHANGE)
                .causes("phone")
                .build();
        assertThat(slugs(SuggestRule.suggest(List.of(breaks, phone), situation).today()))
                .containsExactly("breaks");
        situation = new Situation(
                "neck", Optional.empty(), Set.of("phone"), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);
        Suggestions suggestions = SuggestRule.suggest(List.of(breaks, phone), situation);
        assertThat(slugs(suggestions.today())).containsExactly("phone-up", "breaks");
        assertThat(suggestions.today().get(0).reason()).isEqualTo(Reason.CAUSE);
    }

    @Test
    void gettingUpIsSaidOnceAndOneProfessionalIsEnough() {
        RemedyPublished up = relief("get-up", "walk", 3, 1)
                .part(Part.CHANGE)
                .needs(Need.STAND)
                .build();
        RemedyPublished walk =
                relief("walk", "walk", 3, 2).part(Part.CHANGE).needs(Need.STAND).build();
        RemedyPublished screen =
                relief("screen", "posture", 2, 3).part(Part.CHANGE).build();
        RemedyPublished physiotherapist =
                relief("physiotherapist", "professional", 3, 4).part(Part.CARE).build();
        RemedyPublished masseur =
                relief("masseur", "professional", 2, 5).part(Part.CARE).build();
        Suggestions suggestions = SuggestRule.suggest(List.of(up, walk, screen, physiotherapist, masseur), situation);
        assertThat(slugs(suggestions.today())).containsExactly("get-up", "screen");
        assertThat(slugs(suggestions.thisWeek())).containsExactly("physiotherapist");
    }

    @Test
    void aRemedyForACrampIsForACramp() {
        RemedyPublished release =
                relief("cramp-release", "stretch", 3, 1).needs(Need.CRAMP).build();
        assertThat(now(release)).isEmpty();
        situation = new Situation(
                "neck", Optional.empty(), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), true);
        assertThat(now(release)).containsExactly("cramp-release");
    }

    @Test
    void anotherAreaAndARemedyWithoutRankingAreNotSuggested() {
        RemedyPublished unranked = new RemedyPublished(
                "unranked",
                1,
                "heat",
                List.of("neck"),
                List.of(),
                1,
                true,
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
        assertThat(now(unranked, relief("calf", "heat", 3, 1).area("calf").build()))
                .isEmpty();
    }

    private List<String> now(RemedyPublished... remedies) {
        return slugs(SuggestRule.suggest(List.of(remedies), situation).now());
    }

    private static Situation with(Set<String> tools, Setting setting) {
        return new Situation("neck", Optional.empty(), Set.of(), Cautions.NONE, tools, setting, Set.of(), false);
    }
}
