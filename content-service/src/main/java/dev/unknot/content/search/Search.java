package dev.unknot.content.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Stems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Full-text search for remedies, in memory. */
@ApplicationScoped
public class Search {

    private static final long MOST_CHARACTERS = 4_000_000;

    private final Cache<InLanguage, StemmedText> stemmed = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((InLanguage key, StemmedText text) -> key.text().length())
            .build();

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
    public List<Highlights> highlights(SearchResult result, List<Highlights.Texts> remedies) {
        List<String> phrases = result.query().phrases();
        Map<String, HighlightMatcher> matchers = remedies.stream()
                .map(Highlights.Texts::language)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), language -> new HighlightMatcher(phrases, language)));
        return remedies.stream()
                .map(remedy -> Highlights.of(
                        remedy,
                        text -> stemmed(remedy.language(), text),
                        Objects.requireNonNull(matchers.get(remedy.language()))::matches))
                .toList();
    }

    private StemmedText stemmed(String language, String text) {
        return stemmed.get(
                new InLanguage(language, text),
                key -> StemmedText.of(key.text(), Stems.ofLanguage(key.language())::of));
    }

    private record InLanguage(String language, String text) {}
}
