package dev.unknot.content.search.query;

import java.util.List;
import java.util.Optional;

/**
 * A query split into concepts.
 *
 * @param corrected the corrected query, if it contained spelling errors
 */
public record ParsedQuery(List<Concept> concepts, Optional<String> corrected) {

    /** The phrases of all concepts. */
    public List<String> phrases() {
        return concepts.stream().flatMap(each -> each.phrases().stream()).toList();
    }
}
