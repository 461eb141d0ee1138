package dev.unknot.triage.remedy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.triage.language.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProgrammeOfferTest {

    private static final List<RemedyPublished> REMEDIES =
            Programmes.released().of("neck").orElseThrow().phases().stream()
                    .flatMap(phase -> phase.activities().stream())
                    .map(Programme.Activity::slug)
                    .distinct()
                    .map(slug -> RemedyFixture.ranked(slug, "exercise", Part.BUILD, 2))
                    .toList();

    @Test
    void aSoreNeckIsOfferedSixWeeks() {
        assertThat(ProgrammeOffer.of(soreAt("neck"), REMEDIES, Language.GERMAN))
                .contains(new ProgrammeOffer("neck", "Sechs Wochen für deinen Nacken", 6));
    }

    @Test
    void thereIsNoneForASoreJaw() {
        assertThat(ProgrammeOffer.of(soreAt("jaw"), REMEDIES, Language.ENGLISH)).isEmpty();
    }

    @Test
    void thereIsNoneIfTheLevelOrACautionLeavesNothingForAWeek() {
        List<RemedyPublished> withoutTheLastWeeks = REMEDIES.stream()
                .filter(remedy -> !Set.of("two-minute-band-raise", "band-row").contains(remedy.slug()))
                .toList();

        assertThat(ProgrammeOffer.of(soreAt("neck"), withoutTheLastWeeks, Language.ENGLISH))
                .isEmpty();
        assertThat(ProgrammeOffer.of(soreAt("neck"), List.of(), Language.ENGLISH))
                .isEmpty();
    }

    private static Situation soreAt(String area) {
        return new Situation(area, Optional.empty(), Set.of(), Cautions.NONE, Set.of(), Setting.WORK, Set.of(), false);
    }
}
