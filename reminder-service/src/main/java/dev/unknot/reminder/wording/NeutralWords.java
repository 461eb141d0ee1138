package dev.unknot.reminder.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;

/** What a locked screen may show: neither remedy nor body part nor why. English only for now. */
public record NeutralWords(String title, String text) {

    public static final String LANGUAGE = "en";

    public static NeutralWords of(List<NudgeKind> kinds) {
        return kinds.contains(NudgeKind.CHECK_IN)
                ? new NeutralWords("A short check-in", "Open Unknot when you have a moment.")
                : new NeutralWords("A short break is due", "Open Unknot to see what to do.");
    }
}
