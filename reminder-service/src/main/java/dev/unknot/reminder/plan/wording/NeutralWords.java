package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import java.util.List;
import java.util.Optional;

/**
 * What a locked screen may show: neither remedy nor body part nor why.
 *
 * @param language of the words, BCP 47
 */
public record NeutralWords(String language, String title, String text) {

    public static NeutralWords of(List<NudgeKind> kinds, Optional<String> language) {
        Phrases phrases = Phrases.of(language);
        Phrases.Words words =
                Phrases.word(phrases.push(), kinds.contains(NudgeKind.CHECK_IN) ? NudgeKind.CHECK_IN.key() : "break");
        return new NeutralWords(phrases.language(), words.title(), words.text());
    }
}
