package dev.unknot.triage.followup;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.triage.decision.Decision.Sign;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.language.Spoken;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.result.AssessmentView;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The follow-up questions for an assessment.
 *
 * @param language of all texts
 * @param assessment the earlier assessment
 * @param dueOn the day on which it is due; an earlier follow-up is always allowed
 */
public record FollowUpView(Language language, UUID assessment, LocalDate dueOn, List<Ask> questions) implements Spoken {

    /**
     * @param field the request field for the answer
     * @param type choice, several, boolean, or scale: a whole number from 0 to 10
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Ask(String field, String text, String why, String type, Optional<List<Option>> options) {}

    public record Option(String value, String label) {
        /** In today's words; a sign that the protocol no longer has keeps those of the earlier result. */
        static Option of(Protocol protocol, Sign sign) {
            return new Option(
                    sign.finding(),
                    Optional.ofNullable(protocol.findings().get(sign.finding()))
                            .flatMap(Finding::watch)
                            .orElse(sign.text()));
        }
    }

    static FollowUpView of(Protocol protocol, AssessmentView earlier) {
        return new FollowUpView(
                protocol.language(),
                earlier.id().orElseThrow(),
                earlier.followUpOn(),
                List.of(course(protocol), signs(protocol, earlier), hindered(protocol), discomfort(protocol)));
    }

    private static Ask course(Protocol protocol) {
        return new Ask(
                "course",
                protocol.say(Message.COURSE_QUESTION),
                protocol.say(Message.COURSE_WHY),
                "choice",
                Optional.of(List.of(
                        new Option("better", protocol.say(Message.COURSE_BETTER)),
                        new Option("same", protocol.say(Message.COURSE_SAME)),
                        new Option("worse", protocol.say(Message.COURSE_WORSE)))));
    }

    private static Ask signs(Protocol protocol, AssessmentView earlier) {
        return new Ask(
                "signs",
                protocol.say(Message.SIGNS_QUESTION),
                protocol.say(Message.SIGNS_WHY),
                "several",
                Optional.of(earlier.watchFor().stream()
                        .map(sign -> Option.of(protocol, sign))
                        .toList()));
    }

    private static Ask hindered(Protocol protocol) {
        return new Ask(
                "hindered",
                protocol.say(Message.HINDERED_QUESTION),
                protocol.say(Message.HINDERED_WHY),
                "boolean",
                Optional.empty());
    }

    private static Ask discomfort(Protocol protocol) {
        return new Ask(
                "discomfort",
                protocol.say(Message.DISCOMFORT_QUESTION),
                protocol.say(Message.DISCOMFORT_WHY),
                "scale",
                Optional.empty());
    }
}
