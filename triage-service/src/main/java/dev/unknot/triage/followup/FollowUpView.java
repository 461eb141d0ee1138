package dev.unknot.triage.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.result.AssessmentView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The follow-up questions for an assessment.
 *
 * @param assessment the earlier assessment
 * @param dueOn the day on which it is due; an earlier follow-up is always allowed
 */
public record FollowUpView(UUID assessment, LocalDate dueOn, List<Ask> questions) {

    /**
     * @param field the request field for the answer
     * @param type choice, several or boolean
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Ask(String field, String text, String why, String type, Optional<List<Option>> options) {}

    public record Option(String value, String label) {
        static Option of(Sign sign) {
            return new Option(sign.finding(), sign.text());
        }
    }

    static FollowUpView of(AssessmentView earlier) {
        return new FollowUpView(
                earlier.id().orElseThrow(),
                earlier.followUpOn(),
                List.of(
                        new Ask(
                                "course",
                                "How is it now, beside your last report?",
                                "Getting worse means that somebody should look at it sooner.",
                                "choice",
                                Optional.of(List.of(
                                        new Option("better", "Better"),
                                        new Option("same", "The same"),
                                        new Option("worse", "Worse")))),
                        new Ask(
                                "signs",
                                "Is any of this there now (if unsure, say yes)?",
                                "Each of these would change what you should do.",
                                "several",
                                Optional.of(earlier.watchFor().stream()
                                        .map(Option::of)
                                        .toList())),
                        new Ask(
                                "hindered",
                                "Does it still keep you from work, daily tasks or sleep?",
                                "If so, a professional should see it.",
                                "boolean",
                                Optional.empty())));
    }
}
