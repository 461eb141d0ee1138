package dev.unknot.content.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.content.publication.PublicationEvent;
import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.SuggestRule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of areas, tools and actions in "How to Get Rid of Muscle Knots for Lasting Relief" (La Moon, 2025): somebody at home
 * who has the tool is given its action.
 */
class AreaAndToolTest {

    private static final List<RemedyPublished> REMEDIES = BundledCatalogue.read().remedies().stream()
            .map(remedy -> PublicationEvent.of(1, remedy))
            .toList();

    private static List<String> now(String area, String tool) {
        Situation situation = new Situation(
                area, Optional.of(Stage.WEEKS), Set.of(), Cautions.NONE, Set.of(tool), Setting.HOME, Set.of(), false);
        return SuggestRule.suggest(REMEDIES, situation).now().stream()
                .map(each -> each.remedy().slug())
                .toList();
    }

    /** Fingers are always there, so for a neck the turns, which are better tested, stand before the press. */
    @ParameterizedTest
    @CsvSource({
        "neck, fingers, neck-finger-press, 1",
        "shoulder, tennis-ball, shoulder-ball-on-wall, 0",
        "shoulder, lacrosse-ball, shoulder-ball-on-wall, 0",
        "upper-back, foam-roller, upper-back-foam-roll, 0",
        "lower-back, massage-ball, lower-back-ball-on-wall, 0",
        "hip, foam-roller, glute-foam-roll, 0",
        "hip, massage-ball, glute-foam-roll, 0",
        "calf, foam-roller, calf-foam-roll, 0",
    })
    void theActionForTheNamedToolComesFirst(String area, String tool, String action, int place) {
        assertThat(now(area, tool).get(place)).isEqualTo(action);
    }
}
