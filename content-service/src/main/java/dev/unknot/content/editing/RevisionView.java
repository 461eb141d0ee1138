package dev.unknot.content.editing;

import dev.unknot.content.revision.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A revision of a remedy. */
@Schema(name = "Revision")
public record RevisionView(
        @Schema(examples = "neck-finger-press") String slug,

        @Schema(description = "Counts the revisions of this remedy from 1.", examples = "3")
        int number,

        @Schema(enumeration = {"draft", "published", "withdrawn"})
        String state,

        @Schema(
                description = "The announced version of the publication or withdrawal; absent for drafts.",
                examples = "2")
        Optional<Integer> version,

        @Schema(
                description = "The author: the subject of an editor's token, or release for the bundled catalogue.",
                examples = "editor")
        String by,

        @Schema(description = "Other editors who approved it.")
        List<String> approvedBy,

        @Schema(description = "When it was written.") Instant at,

        @Schema(description = "The path of the full revision.", examples = "/remedies/neck-finger-press/history/3")
        String url) {

    static RevisionView of(Revision revision, List<String> approvedBy) {
        return new RevisionView(
                revision.slug,
                revision.number,
                revision.state.key(),
                revision.state == Revision.State.DRAFT ? Optional.empty() : Optional.of(revision.version),
                revision.author,
                approvedBy,
                revision.madeAt,
                "/remedies/" + revision.slug + "/history/" + revision.number);
    }
}
