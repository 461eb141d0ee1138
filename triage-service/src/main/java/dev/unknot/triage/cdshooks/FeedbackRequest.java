package dev.unknot.triage.cdshooks;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of cards, after CDS Hooks 2.0. */
@Schema(name = "CardFeedback")
public record FeedbackRequest(
        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid OfCard> feedback) {

    /**
     * Reasons, accepted suggestions and times may stand beside these. They are not read: a reason may be about somebody's
     * health.
     */
    @Schema(name = "CardOutcome")
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record OfCard(@NotNull UUID card, @NotNull Outcome outcome) {}

    public enum Outcome {
        @JsonProperty("accepted")
        ACCEPTED,
        @JsonProperty("overridden")
        OVERRIDDEN
    }
}
