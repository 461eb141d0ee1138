package dev.unknot.content.search.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A query split into concepts.
 *
 * @param wishes how the remedy should be
 * @param corrected the corrected query, if it contained spelling errors
 */
public record ParsedQuery(List<Concept> concepts, Wishes wishes, Optional<String> corrected) {

    /** The phrases of all concepts. */
    public List<String> phrases() {
        return concepts.stream().flatMap(each -> each.phrases().stream()).toList();
    }

    /** The keys of all concepts. */
    public Set<Key> keys() {
        return concepts.stream().flatMap(each -> each.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
