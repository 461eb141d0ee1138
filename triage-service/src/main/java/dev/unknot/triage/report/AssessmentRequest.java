package dev.unknot.triage.report;

import dev.unknot.triage.narrative.Narratives;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A report of symptoms. Anything left out is unknown, never "no".
 *
 * @param evidence in the order in which it was answered
 */
public record AssessmentRequest(
        @Schema(
                implementation = String.class,
                maxLength = Narratives.LONGEST,
                description = "The complaint in the person's own words; of a long one the first 5,000 characters are "
                        + "read. It can raise the level but never lowers it; "
                        + "danger signs that it denies are still asked about",
                examples = "My neck is stiff since Tuesday and my hand is numb")
        Optional<String> narrative,

        @Schema(
                implementation = String.class,
                description =
                        "Language of the narrative, ISO 639-1; en, de and es are read. It is recognised if it is left out, or if the narrative plainly is in another. The answer is in "
                                + "it if triage speaks it (en, de, es), and otherwise as Accept-Language asks",
                examples = "en")
        Optional<String> language,

        @Schema(implementation = Integer.class, minimum = "0", maximum = "120", examples = "41")
        Optional<Integer> age,

        @Schema(
                implementation = String.class,
                description =
                        "Not stored. What cannot be so at this sex is not asked; nothing is left out while it is unknown",
                enumeration = {"female", "male", "other"})
        Optional<String> sex,

        @Schema(implementation = String.class, description = "A key of the vocabulary's areas", examples = "neck")
        Optional<String> area,

        @Schema(
                implementation = String.class,
                description = "Where the person is, ISO 3166-1 alpha-2; selects the telephone numbers. Not stored",
                examples = "DE")
        Optional<String> country,

        @Schema(
                implementation = Boolean.class,
                description =
                        "Whether to store the narrative, encrypted and readable only by the person; otherwise it is "
                                + "discarded at once")
        Optional<Boolean> keepStory,

        @Schema(
                implementation = String.class,
                description =
                        "Where the person is. If it is left out: at home if the narrative says so, otherwise at work, "
                                + "where nothing is suggested that needs a wall, the floor or a home. Not stored",
                enumeration = {"work", "home"})
        Optional<String> setting,

        @Schema(
                description =
                        "What the person has, as keys of the vocabulary's tools; the narrative adds to it. Not stored",
                examples = "[\"tennis-ball\"]")
        Optional<List<String>> tools,

        @Schema(
                description = "How help should be doable: unseen, seated or standing-job. Not stored",
                examples = "[\"unseen\"]")
        Optional<List<String>> wants,

        @Schema(
                implementation = Integer.class,
                minimum = "0",
                maximum = "10",
                description = "How much it hurts now, from 0 (not at all) to 10. It decides no level; a follow-up is "
                        + "compared with it",
                examples = "4")
        Optional<Integer> discomfort,

        Optional<List<Evidence>> evidence) {

    /**
     * One answer: to a finding, or with {@code present: false} to a whole screen. A screen that appears as one tick may
     * also be {@code present: true}: some finding behind it is present, not yet known which. Where narrative and answer
     * disagree, {@code story:} before the id of the finding says whether it is as the narrative says. A question that the
     * interview puts a second time has {@code again:} before its id; only "yes" changes something. A question whose id
     * begins with {@code accompanying:} may be named with {@code unsure: true} to skip it; its items are findings.
     */
    public record Evidence(
            @Schema(implementation = String.class, examples = "tingling-or-numbness")
            Optional<String> finding,

            @Schema(implementation = Boolean.class, examples = "true")
            Optional<Boolean> present,

            @Schema(implementation = Double.class) Optional<Double> value,

            @Schema(
                    implementation = Boolean.class,
                    description =
                            "Instead of present: the person was asked and does not know. A danger sign then counts "
                                    + "as present, any other finding as unknown, and a whole screen as skipped. It is "
                                    + "not asked again. For the line of a screen it counts as yes, and the screen "
                                    + "behind it is asked next; sent a second time, it skips that screen.")
            Optional<Boolean> unsure) {}
}
