package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.kind.Rhythm;
import java.util.List;
import java.util.Optional;

/**
 * Words for a locked screen: they name no remedy, no body part and no reason.
 *
 * @param language of the words, BCP 47
 */
public record NeutralWords(String language, String title, String text) {

    public static NeutralWords of(List<NudgeKind> kinds, Optional<String> language) {
        Phrases phrases = Phrases.of(language);
        Phrases.Words words = Phrases.word(phrases.push(), isQuestion(kinds) ? "check-in" : "break");
        return new NeutralWords(phrases.language(), words.title(), words.text());
    }

    private static boolean isQuestion(List<NudgeKind> kinds) {
        return kinds.stream().anyMatch(kind -> NudgeKinds.of(kind).rhythm() == Rhythm.FOLLOW_UP);
    }
}
