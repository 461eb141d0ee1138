package dev.unknot.triage.remedy;

import dev.unknot.contracts.remedies.Suggestions;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.remedy.RemedyView.When;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The remedies that an assessment offers: what to do now before what to do today and this week.
 *
 * @param unavailable whether no ranked remedy has arrived from the content service yet
 */
public record OfferedRemedies(List<RemedyView> remedies, Optional<ProgrammeOffer> programme, boolean unavailable) {

    public static final OfferedRemedies NONE = new OfferedRemedies(List.of(), Optional.empty(), false);
    static final OfferedRemedies UNAVAILABLE = new OfferedRemedies(List.of(), Optional.empty(), true);

    public OfferedRemedies {
        remedies = List.copyOf(remedies);
    }

    static OfferedRemedies of(Suggestions suggestions, Optional<ProgrammeOffer> programme, Language language) {
        return new OfferedRemedies(
                Stream.of(
                                views(suggestions.now(), When.NOW, language),
                                views(suggestions.today(), When.TODAY, language),
                                views(suggestions.thisWeek(), When.THIS_WEEK, language))
                        .flatMap(each -> each)
                        .toList(),
                programme,
                false);
    }

    private static Stream<RemedyView> views(List<Suggestion> suggestions, When when, Language language) {
        return suggestions.stream().map(each -> RemedyView.of(each, when, language));
    }
}
