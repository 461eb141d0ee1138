package dev.unknot.content.remedy;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.note.Notes;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * For whom an answer is written.
 *
 * @param country where the person is, as an ISO 3166-1 alpha-2 code, if known
 */
public record Reader(Language language, Optional<String> country) {

    /** The same reader with the languages reduced to available ones, so that equal answers share a cache entry. */
    public Reader within(Set<String> languages) {
        return new Reader(language.within(languages), country);
    }

    /** The language in which the service's own sentences are said. */
    public String spoken() {
        return language.among(Notes.languages());
    }

    /** The remedy in the best language that it has. */
    public Text text(RemedyContent remedy) {
        return Objects.requireNonNull(
                remedy.texts().get(language.among(remedy.texts().keySet())));
    }
}
