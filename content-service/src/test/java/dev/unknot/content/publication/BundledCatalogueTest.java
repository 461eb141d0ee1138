package dev.unknot.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Ranking.Part;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requirements for the bundled catalogue. */
class BundledCatalogueTest {

    private static final Catalogue CATALOGUE = BundledCatalogue.read();
    private static final Set<String> BY_HAND = Set.of("pressure", "rolling");
    private static final Set<String> BY_MOVING = Set.of("stretch", "exercise");
    private static final Set<String> INGESTED = Set.of("food", "medicine");
    private static final Set<Evidence> AT_MOST_WEAK = EnumSet.of(Evidence.WEAK, Evidence.TRADITIONAL);
    private static final Set<String> NEAR_THE_NECK = Set.of("neck", "shoulder", "upper-back");
    private static final Set<String> NO_OWN_REMEDY = Set.of("eyes", "widespread");
    private static final String TO_THE_DOCTOR = "when-to-see-a-doctor";

    /** Elsewhere, remedies for the whole body are enough. */
    static Stream<String> areas() {
        return Vocabulary.released().areas().keySet().stream().filter(area -> !NO_OWN_REMEDY.contains(area));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void everyAreaHasThreeRemediesOfItsOwnAndOneForTheDesk(String area) {
        List<RemedyContent> own = remedies(remedy -> remedy.areas().contains(area));

        assertThat(own).hasSizeGreaterThanOrEqualTo(3);
        assertThat(own)
                .anyMatch(remedy -> remedy.atDesk() && remedy.kind().equals("stretch")
                        || remedy.atDesk() && remedy.kind().equals("exercise"));
    }

    /** The table of quick relief: area, tool, and words that describe the action. */
    @ParameterizedTest
    @CsvSource({
        "neck, fingers, opposite hand",
        "shoulder, tennis-ball, wall",
        "shoulder, lacrosse-ball, wall",
        "upper-back, foam-roller, Lie on the floor",
        "lower-back, massage-ball, knees",
        "hip, foam-roller, shifting your weight",
        "hip, massage-ball, shifting your weight",
        "calf, foam-roller, under one calf"
    })
    void theTableOfQuickReliefIsCovered(String area, String tool, String action) {
        assertThat(remedies(remedy -> remedy.areas().contains(area)
                        && remedy.usableTools().contains(tool)
                        && english(remedy).steps().stream().anyMatch(step -> step.contains(action))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posture", "hydration", "stretch", "walk", "breathing", "heat"})
    void everyNudgeKindHasARemedyForEveryoneAtTheDesk(String kind) {
        assertThat(remedies(remedy -> remedy.kind().equals(kind)
                        && remedy.atDesk()
                        && remedy.areas().isEmpty()))
                .isNotEmpty();
    }

    @Test
    void professionalHelpIsNeverBlocked() {
        assertThat(remedies(remedy -> !remedy.slug().equals(TO_THE_DOCTOR)))
                .allSatisfy(remedy -> assertThat(remedy.block()).contains("emergency-signs"));
        assertThat(CATALOGUE.remedy(TO_THE_DOCTOR))
                .hasValueSatisfying(always -> assertThat(always.block()).isEmpty());
    }

    @Test
    void heatIsBlockedWhereItCanBurnOrHarm() {
        assertThat(remedies(remedy -> remedy.kind().equals("heat")))
                .isNotEmpty()
                .allSatisfy(heat -> {
                    assertThat(heat.block())
                            .contains(
                                    "numb-skin",
                                    "fresh-injury",
                                    "hot-swollen",
                                    "broken-skin",
                                    "fever",
                                    "suspected-clot")
                            .contains("cancer-site");
                    assertThat(Stream.concat(heat.warn().stream(), heat.block().stream()))
                            .contains("poor-circulation", "heart-disease", "pregnancy");
                });
    }

    @Test
    void pressureIsBlockedByClotsBleedingFracturesAndNerves() {
        assertThat(remedies(remedy -> BY_HAND.contains(remedy.kind())))
                .isNotEmpty()
                .allSatisfy(pressing -> assertThat(pressing.block())
                        .contains("suspected-clot", "anticoagulant", "osteoporosis", "fresh-injury", "broken-skin")
                        .contains("cancer-site", "artery-signs", "suspected-fracture", "nerve-signs", "hot-swollen"));
    }

    @Test
    void movementIsBlockedByFreshInjuriesNervesAndNeckArteries() {
        assertThat(remedies(remedy -> BY_MOVING.contains(remedy.kind())))
                .isNotEmpty()
                .allSatisfy(moving ->
                        assertThat(moving.block()).contains("fresh-injury", "suspected-fracture", "nerve-signs"));
        assertThat(remedies(remedy -> BY_MOVING.contains(remedy.kind())
                        && (remedy.areas().isEmpty() || remedy.areas().stream().anyMatch(NEAR_THE_NECK::contains))))
                .isNotEmpty()
                .allSatisfy(moving -> assertThat(moving.block()).contains("artery-signs"));
        assertThat(remedies(remedy ->
                        remedy.kind().equals("stretch") && !remedy.conditions().equals(List.of("spasm"))))
                .allSatisfy(stretch -> assertThat(stretch.warn()).contains("hypermobility", "recent-surgery"));
    }

    @Test
    void pressingLowerBackOrCalvesIsBlockedByPregnancy() {
        assertThat(remedies(remedy -> BY_HAND.contains(remedy.kind())
                        && (remedy.areas().contains("lower-back")
                                || remedy.areas().contains("calf"))))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.block()).contains("pregnancy"));
    }

    @Test
    void drinkingIsBlockedWhereItCanHarm() {
        assertThat(remedies(remedy -> remedy.kind().equals("hydration"))).allSatisfy(water -> {
            assertThat(water.block()).contains("fluid-limit");
            assertThat(water.warn()).contains("heart-disease", "kidney-disease");
        });
    }

    @Test
    void painfulRemediesSayWhenToStop() {
        assertThat(remedies(remedy -> BY_HAND.contains(remedy.kind()) || BY_MOVING.contains(remedy.kind())))
                .allSatisfy(
                        remedy -> assertThat(String.join(" ", english(remedy).steps()))
                                .containsPattern("[Ss]top|went too far|by a doctor today|help the same day"
                                        + "|leave out what does|see somebody if a pain"));
    }

    @Test
    void whateverSomebodyCanDoByThemselfHasTheWordsOfANudge() {
        assertThat(remedies(remedy -> !INGESTED.contains(remedy.kind()) && isDoneBySelf(remedy)))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.texts().values())
                        .allSatisfy(text -> assertThat(text.nudge())
                                .hasValueSatisfying(nudge ->
                                        assertThat(nudge.text().split(" ")).hasSizeBetween(25, 55))));
    }

    @Test
    void whatOnlyArticlesOfAdviceSupportIsAtMostWeak() {
        assertThat(remedies(remedy -> !AT_MOST_WEAK.contains(remedy.evidence())))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.sources())
                        .anyMatch(source -> source.url().isPresent()));
    }

    @Test
    void whatOnlyTheFirstArticlesSupportIsKnownAndNoBetterThanWeak() {
        assertThat(remedies(RemedyContent::isSeedOnly))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.evidence()).isGreaterThanOrEqualTo(Evidence.WEAK));
        assertThat(CATALOGUE.sources().values())
                .allSatisfy(source -> assertThat(source.seed())
                        .as(source.key())
                        .isEqualTo(source.url().isEmpty()));
    }

    private static boolean isDoneBySelf(RemedyContent remedy) {
        return remedy.ranking().filter(ranking -> ranking.part() != Part.CARE).isPresent();
    }

    private static List<RemedyContent> remedies(Predicate<RemedyContent> wanted) {
        return CATALOGUE.remedies().stream().filter(wanted).toList();
    }

    private static Text english(RemedyContent remedy) {
        return remedy.texts().get("en");
    }
}
