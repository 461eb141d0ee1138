package dev.unknot.content.search;

import dev.unknot.content.search.query.Stems;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A remedy's texts in one language, with the stems of their words, so that any search can mark its matches in them. */
public final class StemmedTexts {

    private final String language;
    private final StemmedText title;
    private final StemmedText summary;
    private final List<StemmedText> steps;

    private StemmedTexts(String language, StemmedText title, StemmedText summary, List<StemmedText> steps) {
        this.language = language;
        this.title = title;
        this.summary = summary;
        this.steps = steps;
    }

    public static StemmedTexts of(String language, String title, String summary, List<String> steps) {
        Stems stems = Stems.ofLanguage(language);
        Function<String, StemmedText> stemmed = text -> StemmedText.of(text, stems::of);
        return new StemmedTexts(
                language,
                stemmed.apply(title),
                stemmed.apply(summary),
                steps.stream().map(stemmed).toList());
    }

    String language() {
        return language;
    }

    Highlights marked(HighlightMatcher matcher) {
        List<Optional<String>> markedSteps =
                steps.stream().map(step -> step.marked(matcher)).toList();
        return new Highlights(
                title.marked(matcher),
                summary.marked(matcher),
                markedSteps.stream().anyMatch(Optional::isPresent) ? Optional.of(all(markedSteps)) : Optional.empty());
    }

    private List<String> all(List<Optional<String>> markedSteps) {
        String[] all = new String[steps.size()];
        for (int step = 0; step < all.length; step++) {
            all[step] = markedSteps.get(step).orElse(steps.get(step).html());
        }
        return List.of(all);
    }
}
