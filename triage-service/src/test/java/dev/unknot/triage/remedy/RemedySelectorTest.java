package dev.unknot.triage.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.remedy.RemedyView.When;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RemedySelectorTest {

    private static final RemedySelector RELEASED = new RemedySelector(List.of(
            RemedyFixture.ranked("turn", "stretch", Part.RELIEF, 3),
            RemedyFixture.ranked("press", "pressure", Part.RELIEF, 2),
            RemedyFixture.ranked("screen", "posture", Part.CHANGE, 2),
            RemedyFixture.ranked("physiotherapist", "professional", Part.CARE, 3)));

    private static OfferedRemedies suggest(RemedySelector selector, List<String> kinds, Language language) {
        Situation situation = new Situation(
                "neck", Optional.empty(), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);
        return selector.suggest(situation, kinds, language);
    }

    @Test
    void whatHelpsNowComesBeforeWhatToChangeTodayAndWhoHelpsThisWeek() {
        assertThat(suggest(RELEASED, List.of("stretch", "pressure", "posture", "professional"), Language.ENGLISH)
                        .remedies())
                .extracting(RemedyView::slug, remedy -> remedy.when().orElseThrow())
                .containsExactly(
                        tuple("turn", When.NOW),
                        tuple("press", When.NOW),
                        tuple("screen", When.TODAY),
                        tuple("physiotherapist", When.THIS_WEEK));
    }

    @Test
    void theLevelStandsAboveTheRanking() {
        assertThat(suggest(RELEASED, List.of("posture"), Language.ENGLISH).remedies())
                .extracting(RemedyView::slug)
                .containsExactly("screen");
        assertThat(suggest(RELEASED, List.of(), Language.ENGLISH).remedies()).isEmpty();
    }

    @Test
    void eachRemedySaysWhyAndWhatItTakesInTheLanguage() {
        RemedyView german = suggest(RELEASED, List.of("stretch"), Language.GERMAN)
                .remedies()
                .get(0);

        assertThat(german.title()).isEqualTo("turn auf Deutsch");
        assertThat(german.why().orElseThrow()).startsWith("Gute Studien");
        assertThat(german.minutes()).contains(2);
        assertThat(german.atDesk()).contains(true);
        assertThat(german.evidence()).contains("weak");
        assertThat(suggest(RELEASED, List.of("stretch"), Language.SPANISH)
                        .remedies()
                        .get(0)
                        .title())
                .as("English where the language is missing")
                .isEqualTo("turn in English");
    }

    @Test
    void withoutARankingNothingIsSuggestedAndItSaysSo() {
        RemedySelector old = new RemedySelector(List.of(RemedyFixture.unranked("turn", "stretch")));

        assertThat(suggest(old, List.of("stretch"), Language.ENGLISH).remedies())
                .isEmpty();
        assertThat(suggest(old, List.of("stretch"), Language.ENGLISH).unavailable())
                .isTrue();
        assertThat(suggest(RELEASED, List.of("heat"), Language.ENGLISH).unavailable())
                .isFalse();
    }
}
