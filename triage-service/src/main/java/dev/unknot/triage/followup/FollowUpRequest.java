package dev.unknot.triage.followup;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answers to the follow-up questions. Anything left out is unknown, never "no".
 *
 * @param signs the danger signs that are present; empty means none
 * @param hindered whether the complaint still keeps the person from work, daily tasks or sleep
 * @param discomfort how much it hurts now, from 0 (not at all) to 10
 * @param setting where the person is; nothing of it is stored, nor of {@code tools} and {@code wants}
 */
public record FollowUpRequest(
        @Schema(
                implementation = String.class,
                enumeration = {"better", "same", "worse"})
        Optional<String> course,

        Optional<List<String>> signs,

        @Schema(implementation = Boolean.class) Optional<Boolean> hindered,

        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "10",
                description = "How much it hurts now, from 0 (not at all) to 10. Two more than in the report that "
                        + "this follows up count as worse",
                examples = "4")
        Optional<Integer> discomfort,

        @Schema(
                implementation = String.class,
                enumeration = {"work", "home"})
        Optional<String> setting,

        @Schema(description = "Keys of the vocabulary's tools", examples = "[\"tennis-ball\"]")
        Optional<List<String>> tools,

        @Schema(description = "unseen, seated or standing-job", examples = "[\"unseen\"]")
        Optional<List<String>> wants,

        @Schema(implementation = String.class, description = "ISO 3166-1, two letters", examples = "DE")
        Optional<String> country) {}
