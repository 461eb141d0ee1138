package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.revision.Revision;
import dev.unknot.http.problem.Violation;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Ensures that the harder variants of a draft exist and are for the same place. */
final class VariantConsistency {

    private VariantConsistency() {}

    /** Rejects harder variants that are unknown, for other areas, or easier than {@code content}. */
    static void check(RemedyContent content, RemedyIndex index) {
        List<Violation> faults = IntStream.range(0, content.harder().size())
                .mapToObj(i -> fault(content, content.harder().get(i), index)
                        .map(message -> Violation.body("harder[" + i + "]", message)))
                .flatMap(Optional::stream)
                .toList();
        if (!faults.isEmpty()) {
            throw Refusal.conflict("A harder variant of the draft does not fit.", faults);
        }
    }

    private static Optional<String> fault(RemedyContent content, String harder, RemedyIndex index) {
        Optional<RemedyContent> variant = index.remedy(harder).map(PublishedRemedy::content);
        if (variant.isEmpty()) {
            return Revision.latest(harder).isPresent()
                    ? Optional.empty()
                    : Optional.of("is the slug of no remedy. Save that remedy first.");
        }
        return variant.flatMap(published -> fault(content, published));
    }

    private static Optional<String> fault(RemedyContent content, RemedyContent harder) {
        if (harder.harder().contains(content.slug())) {
            return Optional.of(harder.slug() + " names " + content.slug() + " as harder. Change that remedy first.");
        }
        return Collections.disjoint(content.areas(), harder.areas())
                        && !content.areas().equals(harder.areas())
                ? Optional.of(harder.slug() + " is for none of these areas")
                : Optional.empty();
    }
}
