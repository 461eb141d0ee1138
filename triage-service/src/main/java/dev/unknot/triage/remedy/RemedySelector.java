package dev.unknot.triage.remedy;

import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.SuggestRule;
import dev.unknot.triage.language.Language;
import java.util.Collection;
import java.util.List;

/** Selects from the ranked remedies: of the kinds that the level allows, those that {@link SuggestRule} puts first. */
record RemedySelector(List<RemedyPublished> remedies) {

    RemedySelector {
        remedies =
                remedies.stream().filter(remedy -> remedy.ranking().isPresent()).toList();
    }

    /**
     * @param kinds keys of the vocabulary's kinds
     * @param language of the titles and reasons
     */
    OfferedRemedies suggest(Situation situation, Collection<String> kinds, Language language) {
        List<RemedyPublished> allowed = remedies.stream()
                .filter(remedy -> kinds.contains(remedy.kind()))
                .toList();
        return remedies.isEmpty()
                ? OfferedRemedies.UNAVAILABLE
                : OfferedRemedies.of(
                        SuggestRule.suggest(allowed, situation),
                        ProgrammeOffer.of(situation, allowed, language),
                        language);
    }
}
