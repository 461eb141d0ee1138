package dev.unknot.triage.narrative;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A narrative to read; it is not stored. */
public record NarrativeRequest(
        @Schema(
                implementation = String.class,
                maxLength = Narratives.LONGEST,
                examples = "My neck is stiff since Tuesday, no fever and no numbness")
        Optional<String> text,

        @Schema(
                implementation = String.class,
                description =
                        "Language of the narrative, ISO 639-1; en, de and es are read. It is recognised if it is left out, or if the narrative plainly is in another. The answer is in "
                                + "it if triage speaks it (en, de, es), and otherwise as Accept-Language asks",
                examples = "en")
        Optional<String> language,

        @Schema(
                implementation = String.class,
                description = "Where the person is, ISO 3166-1 alpha-2; selects the telephone numbers",
                examples = "DE")
        Optional<String> country) {}
