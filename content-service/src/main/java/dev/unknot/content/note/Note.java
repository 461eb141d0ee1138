package dev.unknot.content.note;

import dev.unknot.contracts.Level;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What to do, whom to call, and where to go from here. */
@Schema(name = "Note", description = "What to do, whom to call, and where to go from here.")
public record Note(
        @Schema(description = "The whole note in words.") String text,

        @Schema(description = "The language of its words.", examples = "en")
        String language,

        @Schema(description = "The danger that the search tells of; absent if it tells of none.", examples = "heart")
        Optional<String> danger,

        @Schema(
                description = "How soon to be seen, at the least; absent without a danger.",
                enumeration = {"ROUTINE", "URGENT", "EMERGENCY", "AMBULANCE"})
        Optional<Level> level,

        @Schema(
                description =
                        "The cautions that the search or the routine names; remedies that they block are left out.")
        List<String> cautions,

        @Schema(description = "Telephone numbers, the most important first.")
        List<CallView> calls,

        @Schema(description = "Where to go from here, the check first.")
        List<LinkView> links) {

    /** A telephone number. */
    @Schema(name = "NoteCall")
    public record CallView(
            @Schema(examples = "112") String number,

            @Schema(enumeration = {"ambulance", "advice", "crisis"})
            String purpose,

            @Schema(description = "Whose number it is, or where it serves, if the country is not known.")
            Optional<String> name) {}

    /** A link. */
    @Schema(name = "NoteLink")
    public record LinkView(
            @Schema(enumeration = {"check", "doctor", "remedies"})
            String rel,

            String title,

            @Schema(description = "The path on this service; the check has a path on the portal.", examples = "/check")
            String url) {}
}
