package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.publication.Refusal.FieldFault;
import dev.unknot.content.shelf.Published;
import dev.unknot.content.shelf.Shelf;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The key of a source means the same in every published remedy: else they could not stand in one document. */
final class SourceMeanings {

    private SourceMeanings() {}

    /** Goes on when the sources of {@code content} mean what they mean in every other remedy on the shelf. */
    static void check(RemedyContent content, Shelf shelf) {
        List<FieldFault> faults = IntStream.range(0, content.sources().size())
                .mapToObj(i -> fault(i, content, shelf))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.conflict("The key of a source means something else in a published remedy.", faults);
        }
    }

    private static Optional<FieldFault> fault(int i, RemedyContent content, Shelf shelf) {
        Source source = content.sources().get(i);
        return shelf.remedies().stream()
                .filter(other -> !other.slug().equals(content.slug()))
                .filter(other -> other.content().sources().stream()
                        .anyMatch(same -> same.key().equals(source.key()) && !same.equals(source)))
                .findFirst()
                .map(Published::slug)
                .map(slug -> new FieldFault(
                        "sources[" + i + "]",
                        "body",
                        source.key() + " reads otherwise in " + slug
                                + ". Write it as it is there, take another key, or "
                                + "change it everywhere with PUT /catalogue."));
    }
}
