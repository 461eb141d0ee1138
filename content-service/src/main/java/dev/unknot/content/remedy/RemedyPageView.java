package dev.unknot.content.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.content.index.Facets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of the remedies that fit. */
@Schema(name = "RemedyPage")
public record RemedyPageView(
        List<RemedyView> items,

        @Schema(
                description = "The query that was answered, when words of q were taken for slips of the finger.",
                examples = "shoulder knot")
        Optional<String> correctedQuery,

        @Schema(description = "How many of all matches, on this page and on others, have each word.")
        Optional<Facets> facets,

        @Schema(
                nullable = true,
                description = "Give it as cursor to get the next page; null on the last one.",
                examples = "MC4xLjIubmVjay10dXJucw")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> next) {

    /** The languages of its texts, as the header Content-Language names them; English when there are none. */
    String languages() {
        String languages = String.join(
                ", ",
                items.stream().map(RemedyView::language).distinct().sorted().toList());
        return languages.isEmpty() ? Language.ENGLISH.tags().get(0) : languages;
    }
}
