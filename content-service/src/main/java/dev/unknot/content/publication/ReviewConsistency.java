package dev.unknot.content.publication;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.document.CatalogueTree;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.http.problem.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ensures that a review is never shown with content that the reviewer did not see. */
final class ReviewConsistency {

    private static final String REVIEW = "review";

    private ReviewConsistency() {}

    /** Rejects {@code content} if it keeps the review of the published remedy but changes anything else. */
    static void check(RemedyContent content, RemedyIndex index) {
        Optional<RemedyContent> published = index.remedy(content.slug()).map(PublishedRemedy::content);
        boolean kept = content.review().isPresent()
                && published.flatMap(RemedyContent::review).equals(content.review());
        if (kept && !published.map(ReviewConsistency::reviewed).equals(Optional.of(reviewed(content)))) {
            throw Refusal.conflict(
                    "The draft changes a reviewed remedy.",
                    List.of(Violation.body(
                            REVIEW,
                            "is of the published content. Have the draft reviewed again, or leave the review out.")));
        }
    }

    private static Map<String, Object> reviewed(RemedyContent content) {
        Map<String, Object> tree = CatalogueTree.of(content);
        tree.remove(REVIEW);
        return tree;
    }
}
