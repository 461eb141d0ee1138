package dev.unknot.content.remedy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.content.index.RemedyChange;
import dev.unknot.content.index.RemedyIndex;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of changes to the catalogue, oldest first. */
@Schema(name = "RemedyChangePage")
public record RemedyChangesView(
        List<ChangeView> items,

        @Schema(
                nullable = true,
                description = "The cursor of the next page; null on the last one.",
                examples = "MTcuY2hpbi10dWNr")
        @JsonInclude(JsonInclude.Include.ALWAYS)
        Optional<String> next) {

    private static final String PUBLISHED = "published";
    private static final String WITHDRAWN = "withdrawn";

    /** The last change of a remedy. */
    @Schema(name = "RemedyChange")
    public record ChangeView(
            @Schema(examples = "chin-tuck") String slug,

            @Schema(description = "Increases with every publication and withdrawal.", examples = "2")
            int version,

            @Schema(enumeration = {PUBLISHED, WITHDRAWN}) String state,

            @Schema(description = "When it was published or withdrawn. Never earlier than that of the item before.")
            Instant updatedAt,

            @Schema(description = "The remedy; absent if it is withdrawn.")
            Optional<RemedyView> remedy) {

        static ChangeView of(RemedyChange change, RemedyIndex index, Reader reader) {
            return new ChangeView(
                    change.slug(),
                    change.version(),
                    change.published().isPresent() ? PUBLISHED : WITHDRAWN,
                    change.updatedAt(),
                    change.published()
                            .map(remedy -> RemedyView.of(remedy, index, reader.language(), reader.country())));
        }
    }

    static RemedyChangesView of(List<RemedyChange> found, RemedyIndex index, int limit, Reader reader) {
        List<RemedyChange> page = found.subList(0, Math.min(limit, found.size()));
        return new RemedyChangesView(
                page.stream()
                        .map(change -> ChangeView.of(change, index, reader))
                        .toList(),
                // One more than requested shows whether there is a next page.
                found.size() > page.size()
                        ? Optional.of(page.get(page.size() - 1).place().cursor())
                        : Optional.empty());
    }

    /** The languages of its texts, for Content-Language; English if there are none. */
    String languages() {
        return Language.header(
                items.stream().flatMap(item -> item.remedy().stream()).map(RemedyView::language));
    }
}
