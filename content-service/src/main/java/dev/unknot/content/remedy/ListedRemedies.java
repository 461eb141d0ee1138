package dev.unknot.content.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import java.util.List;
import java.util.Optional;

/** Makes each {@link ListedRemedy} on first use, and keeps it until something is published. */
final class ListedRemedies {

    private static final long MOST_BYTES = 64L << 20;

    private final ObjectMapper mapper;
    private volatile OfIndex made = new OfIndex(new RemedyIndex(List.of()));

    /** @param country empty for a remedy that is the same in every country */
    private record Key(String slug, String language, Optional<String> country) {}

    private static final class OfIndex {

        private final RemedyIndex index;
        private final Cache<Key, ListedRemedy> byKey = Caffeine.newBuilder()
                .maximumWeight(MOST_BYTES)
                .weigher((Key key, ListedRemedy remedy) -> remedy.bytes())
                .build();

        OfIndex(RemedyIndex index) {
            this.index = index;
        }
    }

    ListedRemedies(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    List<ListedRemedy> of(List<PublishedRemedy> remedies, RemedyIndex index, Reader reader) {
        OfIndex known = of(index);
        return remedies.stream()
                .map(remedy -> known.byKey.get(key(remedy, reader), key -> make(remedy, index, key)))
                .toList();
    }

    private OfIndex of(RemedyIndex index) {
        OfIndex known = made;
        if (known.index != index) {
            known = new OfIndex(index);
            made = known;
        }
        return known;
    }

    private static Key key(PublishedRemedy remedy, Reader reader) {
        return new Key(
                remedy.slug(),
                reader.language().among(remedy.content().texts().keySet()),
                remedy.content().limits().isEmpty() ? Optional.empty() : reader.country());
    }

    private ListedRemedy make(PublishedRemedy remedy, RemedyIndex index, Key key) {
        RemedyView view = RemedyView.of(remedy, index, Language.of(key.language()), key.country());
        try {
            return new ListedRemedy(view.language(), mapper.writeValueAsBytes(view), view.stemmed());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("remedy " + remedy.slug() + " cannot be written as JSON", e);
        }
    }
}
