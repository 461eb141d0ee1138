package dev.unknot.content.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.content.index.Facets;
import dev.unknot.content.note.Note;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of remedies. */
@Schema(name = "RemedyPage")
public record RemedyPageView(
        List<RemedyView> items,

        @Schema(
                description = "The query that was answered instead, if spelling errors in q were corrected.",
                examples = "shoulder knot")
        Optional<String> correctedQuery,

        @Schema(
                description =
                        "How the remedy should be, as the search says; only such remedies are found, if there are any.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<WishView> wishes,

        @Schema(
                description = "What to do, if the search tells of a danger, names a caution or an ailment without a "
                        + "remedy, or finds nothing. With a danger, the doctor's card is the only item.")
        Optional<Note> note,

        @Schema(description = "The number of matches on all pages per key of the vocabulary.")
        Optional<Facets> facets,

        @Schema(
                nullable = true,
                description = "The cursor of the next page; null on the last one.",
                examples = "MC4xLjIubmVjay10dXJucw")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> next) {}
