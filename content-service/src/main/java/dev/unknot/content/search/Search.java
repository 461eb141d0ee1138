package dev.unknot.content.search;

import dev.unknot.content.index.RemedyIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Full-text search for remedies, in memory. */
@ApplicationScoped
public class Search {

    /** The newest first. The one before is kept for searches that began with it. */
    private volatile List<SearchIndex> prepared = List.of(new SearchIndex(new RemedyIndex(List.of())));

    /** Reads all texts of {@code index}, so that no search has to wait for it. */
    public synchronized void prepare(RemedyIndex index) {
        prepared = List.of(new SearchIndex(index), prepared.get(0));
    }

    /** All remedies of the index that match {@code text}, a query in {@code language}. */
    public SearchResult find(RemedyIndex index, String text, String language) {
        return prepared.stream()
                .filter(each -> each.remedies() == index)
                .findFirst()
                .orElseGet(() -> new SearchIndex(index))
                .find(text, language);
    }

    /** The texts of each remedy with the matches marked. */
    public List<Highlights> highlights(SearchResult result, List<Highlights.Texts> remedies) {
        List<String> phrases = result.query().phrases();
        Map<String, HighlightMatcher> matchers = remedies.stream()
                .map(Highlights.Texts::language)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), language -> new HighlightMatcher(phrases, language)));
        return remedies.stream()
                .map(remedy -> Highlights.of(remedy, Objects.requireNonNull(matchers.get(remedy.language()))::matches))
                .toList();
    }
}
