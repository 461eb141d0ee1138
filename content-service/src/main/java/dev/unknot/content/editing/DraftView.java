package dev.unknot.content.editing;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.revision.Revision;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A draft that waits for approval or publication. */
@Schema(name = "Draft")
public record DraftView(
        @Schema(examples = "desk-nap") String slug,

        @Schema(description = "The English title of the draft.", examples = "A nap at the desk")
        String title,

        @Schema(description = "The number of its revision, which is its ETag.", examples = "3")
        int number,

        @Schema(
                description = "The last announced version of the remedy; absent if it was never published.",
                examples = "1")
        Optional<Integer> version,

        @Schema(description = "The editor who wrote it.", examples = "editor")
        String by,

        @Schema(description = "When it was written.") Instant at,

        @Schema(description = "Other editors who approved it; empty if none has.")
        List<String> approvedBy,

        @Schema(description = "The path of the draft.", examples = "/remedies/desk-nap/draft")
        String url,

        @Schema(description = "The path of its preview.", examples = "/remedies/desk-nap/draft/preview")
        String preview) {

    static DraftView of(Revision draft, List<String> approvedBy) {
        String url = "/remedies/" + draft.slug + "/draft";
        return new DraftView(
                draft.slug,
                Objects.requireNonNull(draft.content().texts().get(RemedyContent.ENGLISH))
                        .title(),
                draft.number,
                Optional.of(draft.version).filter(version -> version > 0),
                draft.author,
                draft.madeAt,
                approvedBy,
                url,
                url + "/preview");
    }
}
