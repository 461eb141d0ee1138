package dev.unknot.reminder.plan.wording;

import static dev.unknot.reminder.plan.wording.CatalogueFixture.blocked;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.elsewhere;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.ranked;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.remedy;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.warned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EligibleRemediesTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final List<NudgeKind> STRETCH = List.of(NudgeKind.STRETCH);

    @Test
    void recommendedRemediesComeFirstThenThoseForThePlace() {
        RemedyNeed need = new RemedyNeed(
                false, true, Optional.of("neck"), List.of(), List.of(), List.of("roll"), Optional.empty());
        EligibleRemedies eligible = eligible(
                need,
                remedy("any", "stretch"),
                remedy("neck", "exercise", "neck"),
                remedy("roll", "rolling", "neck"),
                remedy("calf", "stretch", "calf"));

        assertThat(slugs(eligible, NudgeKind.STRETCH)).containsExactly("roll", "neck", "any");
        assertThat(eligible.answer()).isEqualTo(new NudgeContent(STRETCH, Optional.of("roll"), 0));
    }

    @Test
    void blockedOrWarnedAgainstIsNeverOffered() {
        EligibleRemedies eligible = eligible(
                needing("pregnancy"),
                blocked(remedy("blocked", "stretch", "neck"), "pregnancy"),
                warned(remedy("warned", "stretch", "neck"), "pregnancy"),
                remedy("fine", "stretch", "neck"));

        assertThat(slugs(eligible, NudgeKind.STRETCH)).containsExactly("fine");
    }

    @Test
    void peopleNotScreenedGetOnlyRemediesForEverybody() {
        EligibleRemedies eligible = eligible(
                RemedyNeed.UNKNOWN,
                blocked(remedy("felt", "exercise", "shoulder"), "emergency-signs", "fresh-injury", "nerve-signs"),
                warned(remedy("named", "stretch"), "recent-surgery", "hypermobility"),
                blocked(remedy("unknown-block", "stretch"), "osteoporosis"),
                warned(remedy("unknown-warning", "stretch"), "heart-disease"),
                remedy("pressed", "pressure"),
                elsewhere(remedy("on-the-floor", "stretch")),
                remedy("warmth", "heat"));

        assertThat(slugs(eligible, NudgeKind.STRETCH)).containsExactlyInAnyOrder("felt", "named");
        assertThat(eligible.kinds()).doesNotContain(NudgeKind.HEAT);
    }

    @Test
    void aProvisionalReportAddsTheRecommendedRemedies() {
        RemedyNeed need = new RemedyNeed(
                false, false, Optional.of("neck"), List.of(), List.of(), List.of("handed"), Optional.empty());
        EligibleRemedies eligible = eligible(
                need,
                blocked(remedy("handed", "stretch", "neck"), "osteoporosis"),
                blocked(remedy("other", "stretch", "neck"), "osteoporosis"));

        assertThat(slugs(eligible, NudgeKind.STRETCH)).containsExactly("handed");
    }

    @Test
    void remediesForTheDeskComeBeforeOthers() {
        EligibleRemedies eligible = eligible(
                needing(),
                elsewhere(remedy("on-the-floor", "stretch", "neck")),
                remedy("seated", "stretch", "neck"),
                elsewhere(remedy("round-the-block", "walk")),
                elsewhere(remedy("bath", "heat")));

        assertThat(slugs(eligible, NudgeKind.STRETCH)).containsExactly("seated");
        assertThat(slugs(eligible, NudgeKind.WALK)).containsExactly("round-the-block");
        assertThat(slugs(eligible, NudgeKind.HEAT)).containsExactly("bath");
    }

    @Test
    void aHeldPlanOffersOnlyAQuestion() {
        RemedyNeed held = new RemedyNeed(
                true, true, Optional.of("neck"), List.of(), List.of(), List.of("neck"), Optional.empty());
        EligibleRemedies eligible = eligible(held, remedy("neck", "stretch", "neck"), remedy("breath", "breathing"));

        assertThat(eligible.kinds()).containsExactly(NudgeKind.CHECK_IN);
        assertThat(eligible.answer().kinds()).containsExactly(NudgeKind.CHECK_IN);
        assertThat(eligible.choose(List.of(NudgeKind.STRETCH, NudgeKind.HYDRATION), turn(0)))
                .isEqualTo(new NudgeContent(
                        List.of(NudgeKind.CHECK_IN),
                        Optional.empty(),
                        turn(0).apply(NudgeKind.STRETCH).number()));
        assertThat(eligible.again(STRETCH, Optional.of("neck"), turn(0)).remedy())
                .isEmpty();
    }

    @Test
    void theRarestKindLeadsAMergedAct() {
        EligibleRemedies eligible = eligible(needing(), remedy("neck", "stretch", "neck"), remedy("walk", "walk"));
        NudgeContent pick = eligible.choose(
                List.of(NudgeKind.POSTURE, NudgeKind.STRETCH, NudgeKind.HYDRATION, NudgeKind.WALK), turn(0));

        assertThat(pick.kinds())
                .containsExactly(NudgeKind.WALK, NudgeKind.STRETCH, NudgeKind.POSTURE, NudgeKind.HYDRATION);
        assertThat(pick.remedy()).contains("walk");
    }

    @Test
    void neverTheSameTwiceInARowOnADayAndNoneIsForgotten() {
        for (NudgeKind kind : List.of(NudgeKind.STRETCH, NudgeKind.POSTURE)) {
            for (int count = 2; count <= 41; count++) {
                EligibleRemedies eligible = eligible(needing(), remedies(kind, count));
                for (int ofDay = 1; ofDay <= 8; ofDay++) {
                    Set<String> used = new HashSet<>();
                    for (int day = 21; day < 21 + 2 * count; day++) {
                        List<String> slugs = slugs(eligible, kind, day, ofDay);
                        used.addAll(slugs);
                        for (int i = 1; i < slugs.size(); i++) {
                            assertThat(slugs.get(i)).isNotEqualTo(slugs.get(i - 1));
                        }
                    }
                    assertThat(used)
                            .as("%s, %d of them, %d a day", kind, count, ofDay)
                            .hasSize(count);
                }
            }
        }
    }

    private static List<String> slugs(EligibleRemedies eligible, NudgeKind kind, int day, int count) {
        List<String> slugs = new ArrayList<>();
        for (int sent = 0; sent < count; sent++) {
            Rotation turn = Rotation.of(MONDAY.plusDays(day), sent, MONDAY);
            eligible.choose(List.of(kind), about -> turn).remedy().ifPresent(slugs::add);
        }
        return slugs;
    }

    @Test
    void varietyGrowsFromWeekToWeek() {
        EligibleRemedies eligible = eligible(needing(), stretches(9));

        assertThat(used(eligible, 0, 7)).hasSize(3);
        assertThat(used(eligible, 7, 14)).hasSize(5);
        assertThat(used(eligible, 14, 21)).hasSize(8);
        assertThat(used(eligible, 21, 28)).hasSize(9);
    }

    @Test
    void theProgrammeOfTheWeekTakesTurnsWithTheBest() {
        RemedyPublished[] remedies = Stream.concat(
                        IntStream.range(0, 9)
                                .mapToObj(i -> ranked(remedy("turn-" + i, "stretch", "neck"), Part.RELIEF, 3, i)),
                        Stream.of(
                                ranked(remedy("shoulder-rolls", "exercise", "neck"), Part.RELIEF, 2, 19),
                                ranked(remedy("chin-tuck", "exercise", "neck"), Part.RELIEF, 2, 20),
                                ranked(remedy("upper-trapezius-stretch", "stretch", "neck"), Part.RELIEF, 2, 21)))
                .toArray(RemedyPublished[]::new);
        EligibleRemedies eligible = eligible(needing(), remedies);

        assertThat(used(eligible, 0, 7)).hasSize(3).contains("shoulder-rolls").doesNotContain("chin-tuck");
        assertThat(used(eligible, 7, 14)).hasSize(5).contains("chin-tuck", "upper-trapezius-stretch");
        assertThat(used(eligible, 14, 21)).hasSize(4).contains("chin-tuck");
        assertThat(used(eligible, 42, 49)).as("after the last week").hasSize(12);
    }

    @Test
    void theRankingDecidesAndNotTheAlphabet() {
        EligibleRemedies eligible = eligible(
                needing(),
                ranked(remedy("acupressure", "pressure", "neck"), Part.RELIEF, 0, 1),
                ranked(remedy("chin", "exercise", "neck"), Part.BUILD, 2, 2),
                ranked(remedy("press", "pressure", "neck"), Part.RELIEF, 2, 4),
                ranked(remedy("roll", "exercise", "neck"), Part.RELIEF, 2, 3),
                ranked(remedy("turn", "stretch", "neck"), Part.RELIEF, 3, 5));

        assertThat(slugs(eligible, NudgeKind.STRETCH)).containsExactly("turn", "roll", "press", "chin");
        assertThat(eligible.answer()).isEqualTo(new NudgeContent(STRETCH, Optional.of("turn"), 0));
    }

    @Test
    void theAnswerCanBeDoneAtTheDesk() {
        EligibleRemedies eligible = eligible(
                needing(),
                elsewhere(ranked(remedy("long-walk", "exercise", "neck"), Part.RELIEF, 3, 1)),
                ranked(remedy("roll", "exercise", "neck"), Part.RELIEF, 2, 2));

        assertThat(eligible.answer().remedy()).contains("roll");
    }

    @Test
    void aPlanGoesOnWithTheSecondBestAsItsAnswerWasTheBest() {
        EligibleRemedies eligible = eligible(needing(), stretches(3));

        assertThat(eligible.answer().remedy()).contains("stretch-0");
        assertThat(slugs(eligible, NudgeKind.STRETCH, 0, 4))
                .containsExactly("stretch-1", "stretch-2", "stretch-0", "stretch-1");
    }

    @Test
    void aChangeAtTheDeskLeadsTheSecondNudgeEveryOtherDayAndIsToldTwice() {
        EligibleRemedies eligible = eligible(
                needing(),
                remedy("turn", "stretch", "neck"),
                ranked(remedy("screen", "posture", "neck"), Part.CHANGE, 2, 1));
        List<NudgeKind> both = List.of(NudgeKind.STRETCH, NudgeKind.POSTURE);

        List<Integer> days = new ArrayList<>();
        for (int day = 0; day < 14; day++) {
            Map<NudgeKind, Integer> sent = new EnumMap<>(NudgeKind.class);
            for (int nudge = 0; nudge < 8; nudge++) {
                LocalDate date = MONDAY.plusDays(day);
                NudgeContent content =
                        eligible.choose(both, about -> Rotation.of(date, sent.getOrDefault(about, 0), MONDAY));
                if (content.remedy().filter("screen"::equals).isPresent()) {
                    assertThat(nudge).isEqualTo(1);
                    assertThat(content.kinds()).containsExactly(NudgeKind.POSTURE, NudgeKind.STRETCH);
                    days.add(day);
                }
                sent.merge(content.kinds().get(0), 1, Integer::sum);
            }
        }
        assertThat(days).containsExactly(0, 2);
    }

    @Test
    void whatIsToBeDoneForAPlaceIsKnownFromTheRankingToo() {
        RemedyPublished squeeze = ranked(remedy("squeeze", "stretch", "neck"), Part.RELIEF, 2, 1);
        RemedyPublished elsewhere = new RemedyPublished(
                squeeze.slug(),
                1,
                squeeze.kind(),
                List.of("shoulder"),
                List.of(),
                2,
                true,
                List.of(),
                List.of(),
                squeeze.texts(),
                squeeze.ranking(),
                Optional.empty());

        assertThat(slugs(eligible(needing(), elsewhere), NudgeKind.STRETCH)).containsExactly("squeeze");
    }

    @Test
    void plainWordsAndRemediesTakeTurns() {
        EligibleRemedies eligible = eligible(needing(), remedy("chair", "posture", "neck"));

        assertThat(eligible.choose(List.of(NudgeKind.POSTURE), about -> Rotation.number(2))
                        .remedy())
                .contains("chair");
        assertThat(eligible.choose(List.of(NudgeKind.POSTURE), about -> Rotation.number(3))
                        .remedy())
                .isEmpty();
    }

    @Test
    void aSnoozedRemedyComesAgainWhileItIsSafe() {
        RemedyPublished[] stretches = stretches(3);

        assertThat(eligible(needing(), stretches)
                        .again(STRETCH, Optional.of("stretch-2"), turn(0))
                        .remedy())
                .contains("stretch-2");
        assertThat(eligible(needing(), stretches[0], stretches[1])
                        .again(STRETCH, Optional.of("stretch-2"), turn(0))
                        .remedy()
                        .orElseThrow())
                .isNotEqualTo("stretch-2");
    }

    @Test
    void theSameNeedSharesOneOffer() {
        EligibleRemediesByNeed offers = new EligibleRemediesByNeed(1, List.of(remedy("neck", "stretch", "neck")));

        assertThat(offers.of(needing("fever", "pregnancy"))).isSameAs(offers.of(needing("pregnancy", "fever")));
    }

    private static Set<String> used(EligibleRemedies eligible, int first, int last) {
        Set<String> used = new HashSet<>();
        for (int day = first; day < last; day++) {
            for (int sent = 0; sent < 8; sent++) {
                Rotation turn = Rotation.of(MONDAY.plusDays(day), sent, MONDAY);
                eligible.choose(STRETCH, about -> turn).remedy().ifPresent(used::add);
            }
        }
        return used;
    }

    private static RemedyPublished[] stretches(int count) {
        return remedies(NudgeKind.STRETCH, count);
    }

    private static RemedyPublished[] remedies(NudgeKind kind, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> remedy(kind.key() + "-" + i, kind.key(), "neck"))
                .toArray(RemedyPublished[]::new);
    }

    private static Function<NudgeKind, Rotation> turn(int sent) {
        return about -> Rotation.of(MONDAY, sent, MONDAY);
    }

    private static RemedyNeed needing(String... avoid) {
        return new RemedyNeed(false, true, Optional.of("neck"), List.of(), List.of(avoid), List.of(), Optional.empty());
    }

    private static EligibleRemedies eligible(RemedyNeed need, RemedyPublished... published) {
        return new EligibleRemediesByNeed(1, List.of(published)).of(need);
    }

    private static List<String> slugs(EligibleRemedies eligible, NudgeKind kind) {
        return eligible.remedies(kind).stream().map(RemedyPublished::slug).toList();
    }
}
