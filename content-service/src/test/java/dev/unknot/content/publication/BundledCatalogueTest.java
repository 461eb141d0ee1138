package dev.unknot.content.publication;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.contracts.Vocabulary;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the catalogue that ships must hold. */
class BundledCatalogueTest {

    private static final Catalogue CATALOGUE = BundledCatalogue.read();
    private static final Set<String> BY_HAND = Set.of("pressure", "rolling");
    private static final Set<String> BY_MOVING = Set.of("stretch", "exercise");
    private static final Set<String> NEAR_THE_NECK = Set.of("neck", "shoulder", "upper-back");
    private static final Set<String> NO_OWN_REMEDY = Set.of("jaw", "widespread");
    private static final String TO_THE_DOCTOR = "when-to-see-a-doctor";

    /** The jaw, and pain in many places, are served by what is for the whole body. */
    static Stream<String> areas() {
        return Vocabulary.released().areas().keySet().stream().filter(area -> !NO_OWN_REMEDY.contains(area));
    }

    @ParameterizedTest
    @MethodSource("areas")
    void every_area_has_three_remedies_of_its_own_and_one_for_the_desk(String area) {
        List<RemedyContent> own = remedies(remedy -> remedy.areas().contains(area));

        assertThat(own).hasSizeGreaterThanOrEqualTo(3);
        assertThat(own)
                .anyMatch(remedy -> remedy.atDesk() && remedy.kind().equals("stretch")
                        || remedy.atDesk() && remedy.kind().equals("exercise"));
    }

    /** The seeds' table of quick relief: area, tool, and the words by which its action is known. */
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
    void the_table_of_quick_relief_is_covered(String area, String tool, String action) {
        assertThat(remedies(remedy -> remedy.areas().contains(area)
                        && remedy.usableTools().contains(tool)
                        && english(remedy).steps().stream().anyMatch(step -> step.contains(action))))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"posture", "hydration", "stretch", "walk", "breathing", "heat"})
    void every_kind_of_nudge_has_something_for_everybody_at_the_desk(String kind) {
        assertThat(remedies(remedy -> remedy.kind().equals(kind)
                        && remedy.atDesk()
                        && remedy.areas().isEmpty()))
                .isNotEmpty();
    }

    @Test
    void nothing_stands_between_a_person_and_a_clinician() {
        assertThat(remedies(remedy -> !remedy.slug().equals(TO_THE_DOCTOR)))
                .allSatisfy(remedy -> assertThat(remedy.block()).contains("emergency-signs"));
        assertThat(CATALOGUE.remedy(TO_THE_DOCTOR))
                .hasValueSatisfying(always -> assertThat(always.block()).isEmpty());
    }

    @Test
    void heat_keeps_away_from_whom_it_can_burn_or_harm() {
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
    void pressure_keeps_away_from_clots_bleeding_fractures_and_nerves() {
        assertThat(remedies(remedy -> BY_HAND.contains(remedy.kind())))
                .isNotEmpty()
                .allSatisfy(pressing -> assertThat(pressing.block())
                        .contains("suspected-clot", "anticoagulant", "osteoporosis", "fresh-injury", "broken-skin")
                        .contains("cancer-site", "artery-signs", "suspected-fracture", "nerve-signs", "hot-swollen"));
    }

    @Test
    void moving_keeps_away_from_fresh_injuries_nerves_and_neck_arteries() {
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
    void pressing_lower_back_or_calves_is_not_for_pregnancy() {
        assertThat(remedies(remedy -> BY_HAND.contains(remedy.kind())
                        && (remedy.areas().contains("lower-back")
                                || remedy.areas().contains("calf"))))
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.block()).contains("pregnancy"));
    }

    @Test
    void water_is_not_pressed_on_whom_it_can_harm() {
        assertThat(remedies(remedy -> remedy.kind().equals("hydration"))).allSatisfy(water -> {
            assertThat(water.block()).contains("fluid-limit");
            assertThat(water.warn()).contains("heart-disease", "kidney-disease");
        });
    }

    @Test
    void whatever_can_hurt_says_when_to_stop() {
        assertThat(remedies(remedy -> BY_HAND.contains(remedy.kind()) || BY_MOVING.contains(remedy.kind())))
                .allSatisfy(
                        remedy -> assertThat(String.join(" ", english(remedy).steps()))
                                .containsPattern("[Ss]top|went too far|by a doctor today|help the same day"
                                        + "|leave out what does|see somebody if a pain"));
    }

    private static List<RemedyContent> remedies(Predicate<RemedyContent> wanted) {
        return CATALOGUE.remedies().stream().filter(wanted).toList();
    }

    private static Text english(RemedyContent remedy) {
        return remedy.texts().get("en");
    }
}
