package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.publication.Refusal.FieldFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The key of a source means the same in every published remedy: else they could not stand in one document. */
final class SourceConsistency {

    private SourceConsistency() {}

    /** Goes on when the sources of {@code content} mean what they mean in every other remedy on the shelf. */
    static void check(RemedyContent content, RemedyIndex index) {
        List<FieldFault> faults = IntStream.range(0, content.sources().size())
                .mapToObj(i -> fault(i, content, index))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.conflict("The key of a source means something else in a published remedy.", faults);
        }
    }

    private static Optional<FieldFault> fault(int i, RemedyContent content, RemedyIndex index) {
        Source source = content.sources().get(i);
        return index.remedies().stream()
                .filter(other -> !other.slug().equals(content.slug()))
                .filter(other -> other.content().sources().stream()
                        .anyMatch(same -> same.key().equals(source.key()) && !same.equals(source)))
                .findFirst()
                .map(PublishedRemedy::slug)
                .map(slug -> new FieldFault(
                        "sources[" + i + "]",
                        "body",
                        source.key() + " reads otherwise in " + slug
                                + ". Write it as it is there, take another key, or "
                                + "change it everywhere with PUT /catalogue."));
    }
}
