package dev.unknot.content.search.query;

import java.util.List;
import java.util.Optional;

/**
 * A query as it was understood.
 *
 * @param corrected the query again, when a word of it was taken for a slip of the finger
 */
public record ParsedQuery(List<Concept> concepts, Optional<String> corrected) {

    /** All ways of saying anything that is wanted. */
    public List<String> phrases() {
        return concepts.stream().flatMap(each -> each.phrases().stream()).toList();
    }
}
