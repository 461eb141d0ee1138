package dev.unknot.content.editing;

import dev.unknot.content.revision.Revision;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One state that a remedy went through. */
@Schema(name = "Revision")
public record RevisionView(
        @Schema(examples = "neck-finger-press") String slug,

        @Schema(description = "Counts the revisions of this remedy from 1.", examples = "3")
        int number,

        @Schema(enumeration = {"draft", "published", "withdrawn"})
        String state,

        @Schema(
                description = "The version under which the publication or withdrawal was announced; absent for drafts.",
                examples = "2")
        Optional<Integer> version,

        @Schema(
                description =
                        "Who wrote it: the subject of an editor's token, or release for what came with the software.",
                examples = "editor")
        String by,

        @Schema(description = "When it was written.") Instant at,

        @Schema(description = "Where the whole of it can be read.", examples = "/remedies/neck-finger-press/history/3")
        String url) {

    static RevisionView of(Revision revision) {
        return new RevisionView(
                revision.slug,
                revision.number,
                revision.state.key(),
                revision.state == Revision.State.DRAFT ? Optional.empty() : Optional.of(revision.version),
                revision.author,
                revision.madeAt,
                "/remedies/" + revision.slug + "/history/" + revision.number);
    }
}
