package dev.unknot.contracts.nudges;

import dev.unknot.contracts.EventData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The full words of a nudge, published only for people who chose full words on a channel.
 *
 * @param nudge the id of the {@link NudgeDue}, which may come before or after it
 * @param language BCP 47 tag of the words
 * @param text what to do and for how long
 * @param steps what to do afterwards, when to stop, and what to heed before; often empty
 * @param remedy the slug of the remedy
 */
public record NudgeDetail(
        String organisation,
        String employee,
        UUID nudge,
        String language,
        String title,
        String text,
        List<String> steps,
        Optional<String> remedy)
        implements EventData.OfEmployee {

    /** Without the words. */
    @Override
    public String toString() {
        return "NudgeDetail[" + nudge + "]";
    }
}
