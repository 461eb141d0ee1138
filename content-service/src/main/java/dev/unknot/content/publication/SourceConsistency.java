package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.http.problem.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Ensures that the key of a source means the same in every published remedy, as the catalogue document lists each
 * source once.
 */
final class SourceConsistency {

    private SourceConsistency() {}

    /** Rejects sources of {@code content} that differ from those of the same key in another published remedy. */
    static void check(RemedyContent content, RemedyIndex index) {
        List<Violation> faults = IntStream.range(0, content.sources().size())
                .mapToObj(i -> fault(i, content, index))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.conflict("A published remedy uses the key of a source for a different source.", faults);
        }
    }

    private static Optional<Violation> fault(int i, RemedyContent content, RemedyIndex index) {
        Source source = content.sources().get(i);
        return index.remedies().stream()
                .filter(other -> !other.slug().equals(content.slug()))
                .filter(other -> other.content().sources().stream()
                        .anyMatch(same -> same.key().equals(source.key()) && !same.equals(source)))
                .findFirst()
                .map(PublishedRemedy::slug)
                .map(slug -> Violation.body(
                        "sources[" + i + "]",
                        source.key() + " is described differently in " + slug
                                + ". Use the same description, choose another key, or "
                                + "change it everywhere with PUT /catalogue."));
    }
}
