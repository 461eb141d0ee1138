package dev.unknot.content.search;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A remedy's texts with the matches marked. */
@Schema(
        description = "The remedy's texts as HTML, with <mark> around each match and everything else escaped. A part "
                + "without a match is left out.")
public record Highlights(
        @Schema(examples = "<mark>Neck</mark> turns") Optional<String> title,
        Optional<String> summary,

        @Schema(description = "All steps in order, if any of them has a match.")
        Optional<List<String>> steps) {}
