package dev.unknot.content.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.content.search.SearchIndex.Word;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Caches the stems of words from the search index. */
@ApplicationScoped
class StemCache {

    private static final int MOST = 100_000;

    private final SearchIndex searchIndex;
    private final Cache<Word, Set<String>> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    StemCache(SearchIndex searchIndex) {
        this.searchIndex = searchIndex;
    }

    Map<Word, Set<String>> of(Set<Word> words) {
        return known.getAll(words, searchIndex::stems);
    }
}
