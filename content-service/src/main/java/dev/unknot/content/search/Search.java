package dev.unknot.content.search;

import dev.unknot.content.index.RemedyIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Full-text search for remedies, in memory. */
@ApplicationScoped
public class Search {

    /** The newest first. The one before is kept for searches that began with it. */
    private volatile List<SearchIndex> prepared = List.of(SearchIndex.of(new RemedyIndex(List.of())));

    /** Reads the texts of {@code index} that are new in it, so that no search has to wait for them. */
    public synchronized void prepare(RemedyIndex index) {
        prepared = List.of(prepared.get(0).with(index), prepared.get(0));
    }

    /** All remedies of the index that match {@code text}, a query in {@code language}. */
    public SearchResult find(RemedyIndex index, String text, String language) {
        return prepared.stream()
                .filter(each -> each.remedies() == index)
                .findFirst()
                .orElseGet(() -> SearchIndex.of(index))
                .find(text, language);
    }

    /** The texts of each remedy with the matches marked. */
    public List<Highlights> highlights(SearchResult result, List<StemmedTexts> remedies) {
        List<String> phrases = result.query().phrases();
        Map<String, HighlightMatcher> matchers = new HashMap<>();
        return remedies.stream()
                .map(remedy -> remedy.marked(matchers.computeIfAbsent(
                        remedy.language(), language -> new HighlightMatcher(phrases, language))))
                .toList();
    }
}
