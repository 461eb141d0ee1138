package dev.unknot.triage.report;

import dev.unknot.triage.narrative.Narratives;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody tells of their complaint. Whatever is left out is unknown, never "no". */
public record AssessmentRequest(
        @Schema(
                implementation = String.class,
                maxLength = Narratives.LONGEST,
                description =
                        "The complaint in the person's own words. It can raise the level and never lowers it; what it"
                                + " denies of danger signs is asked about all the same",
                examples = "My neck is stiff since Tuesday and my hand is numb")
        Optional<String> narrative,

        @Schema(
                implementation = String.class,
                description = "Of the narrative, by ISO 639-1; English if left out",
                examples = "en")
        Optional<String> language,

        @Schema(implementation = Integer.class, minimum = "0", maximum = "120", examples = "41")
        Optional<Integer> age,

        @Schema(
                implementation = String.class,
                description = "Accepted; no rule uses it and it is not kept",
                enumeration = {"female", "male", "other"})
        Optional<String> sex,

        @Schema(implementation = String.class, description = "A key of the vocabulary's areas", examples = "neck")
        Optional<String> area,

        @Schema(
                implementation = String.class,
                description = "ISO 3166-1, two letters; where the person is, for the numbers to call. Not kept",
                examples = "DE")
        Optional<String> country,

        @Schema(
                implementation = Boolean.class,
                description = "Keep the narrative, encrypted, for the person alone; otherwise it is forgotten at once")
        Optional<Boolean> keepStory,

        Optional<List<Evidence>> evidence) {

    /**
     * One answer: a finding, or with {@code present: false} a whole screen of them. A screen that is offered as one tick
     * may also be {@code present: true}: something behind it is there, and nobody knows yet what.
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
                            "Instead of present: asked, and the person does not know. A danger sign then counts as"
                                    + " there, anything else as unknown; a whole screen is passed over. Not asked again.")
            Optional<Boolean> unsure) {}
}
