package dev.unknot.triage.remedy;

import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.triage.language.Language;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A programme of exercise for the sore place. The person's plan follows it.
 *
 * @param area a key of the vocabulary's areas
 * @param weeks how long it takes
 */
public record ProgrammeOffer(String area, String title, int weeks) {

    /** Empty if there is none for the area, or the remedies and the person's cautions leave nothing to do in a week. */
    static Optional<ProgrammeOffer> of(Situation situation, Collection<RemedyPublished> allowed, Language language) {
        return Programmes.released()
                .of(situation.area())
                .filter(programme -> programme.isDoableWith(allowed.stream()
                        .filter(remedy -> !situation.cautions().block(remedy))
                        .map(RemedyPublished::slug)
                        .collect(Collectors.toSet())))
                .map(programme -> new ProgrammeOffer(
                        situation.area(),
                        Objects.requireNonNull(programme.title().get(language.code())),
                        Programme.WEEKS));
    }
}
