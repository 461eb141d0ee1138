package dev.unknot.content.search;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remedy's texts with the matches marked. */
@Schema(
        description = "The remedy's texts as HTML, with <mark> around each match and everything else escaped. A part "
                + "without a match is left out.")
public record Highlights(
        @Schema(examples = "<mark>Neck</mark> turns") Optional<String> title,
        Optional<String> summary,

        @Schema(description = "All steps in order, if any of them has a match.")
        Optional<List<String>> steps) {

    /** A remedy's texts in one language. */
    public record Texts(String language, String title, String summary, List<String> steps) {}

    /**
     * @param stemmed finds the words of a text
     * @param matches whether a stem is one of the query
     */
    static Highlights of(Texts remedy, Function<String, StemmedText> stemmed, Predicate<String> matches) {
        List<StemmedText> steps = remedy.steps().stream().map(stemmed).toList();
        return new Highlights(
                marked(stemmed.apply(remedy.title()), matches),
                marked(stemmed.apply(remedy.summary()), matches),
                steps.stream().anyMatch(step -> step.has(matches))
                        ? Optional.of(
                                steps.stream().map(step -> step.marked(matches)).toList())
                        : Optional.empty());
    }

    private static Optional<String> marked(StemmedText text, Predicate<String> matches) {
        return text.has(matches) ? Optional.of(text.marked(matches)) : Optional.empty();
    }
}
