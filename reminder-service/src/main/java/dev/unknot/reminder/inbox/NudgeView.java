package dev.unknot.reminder.inbox;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.inbox.nudge.Inbox;
import dev.unknot.reminder.inbox.nudge.LastOutcome;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.NudgeState;
import dev.unknot.reminder.plan.wording.RenderedNudge;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A nudge as its person sees it.
 *
 * @param language BCP 47 tag of all words
 * @param remedy its slug
 * @param minutes how long it takes
 */
public record NudgeView(
        UUID id,
        List<NudgeKind> kinds,
        Instant dueAt,

        @Schema(description = "channels other than the inbox must not show it before this time")
        Instant deliverFrom,

        @Schema(description = "it expires at this time unless it has been seen")
        Instant expiresAt,

        String language,
        String title,

        @Schema(description = "why it comes now, in one clause", examples = "because you told us about your neck")
        Optional<String> why,

        @Schema(description = "the act") String text,

        @Schema(description = "what to do after it, when several kinds fall together; often empty")
        List<String> steps,

        @Schema(description = "when to stop, in one sentence")
        Optional<String> stop,

        @Schema(description = "what to heed, for people whom triage did not ask")
        Optional<String> beforeYouStart,

        Optional<String> remedy,

        @Schema(description = "path of the remedy at content-service")
        Optional<String> remedyUrl,

        Optional<Integer> minutes,

        @Schema(description = "due, delivered, failed, expired, seen, snoozed, done or dismissed")
        String state,

        @Schema(description = "the outcomes that can be posted now")
        List<String> actions,

        @Schema(description = "until then, DELETE /nudges/{nudge}/outcomes/last undoes the last outcome")
        Optional<Instant> undoUntil,

        @Schema(description = "older nudges for which this one stands: they are not in the inbox any more")
        List<UUID> replaces,

        @Schema(description = "a newer nudge that stands for this one, which is not in the inbox any more")
        Optional<UUID> replacedBy,

        String link) {

    static NudgeView of(
            Nudge nudge, RenderedNudge act, Optional<LastOutcome> last, Inbox.Replacement replacement, Instant now) {
        NudgeState state = nudge.stateAt(now);
        return new NudgeView(
                nudge.id,
                act.kinds(),
                nudge.dueAt,
                nudge.deliverFrom,
                nudge.expiresAt,
                act.language(),
                act.title(),
                act.why(),
                act.text(),
                act.steps(),
                act.stop(),
                act.beforeYouStart(),
                act.remedy(),
                act.remedy().map(slug -> "/remedies/" + slug),
                act.minutes(),
                state.key(),
                state.actions().stream().map(NudgeState::key).toList(),
                last.flatMap(outcome -> outcome.undoUntil(now)),
                replacement.of(),
                replacement.by(),
                "/nudges/" + nudge.id);
    }
}
