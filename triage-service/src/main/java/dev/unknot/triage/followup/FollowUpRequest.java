package dev.unknot.triage.followup;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answers to the three questions. Anything left out is unknown, never "no".
 *
 * @param signs the danger signs that are present; empty means none
 * @param hindered whether the complaint still keeps the person from work, daily tasks or sleep
 */
public record FollowUpRequest(
        @Schema(
                implementation = String.class,
                enumeration = {"better", "same", "worse"})
        Optional<String> course,

        Optional<List<String>> signs,

        @Schema(implementation = Boolean.class) Optional<Boolean> hindered,

        @Schema(implementation = String.class, description = "ISO 3166-1, two letters", examples = "DE")
        Optional<String> country) {}
