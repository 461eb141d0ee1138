package dev.unknot.reminder.personaldata;

import dev.unknot.reminder.plan.wording.Phrases;
import java.util.ArrayList;
import java.util.List;

/**
 * What the person has to know after they erased their data.
 *
 * @param enrolled whether what their platform enrolled stays
 * @param held whether an urgent result still holds exercises until a clinician has seen the person
 * @param messages the same in words
 * @param language of the words, BCP 47
 */
public record ErasedView(boolean enrolled, boolean held, List<String> messages, String language) {

    static ErasedView of(boolean enrolled, boolean held, Phrases phrases) {
        List<String> messages = new ArrayList<>(List.of(phrases.erased("done"), phrases.erased("nudges")));
        if (enrolled) {
            messages.add(phrases.erased("enrolled"));
        }
        if (held) {
            messages.add(phrases.erased("held"));
        }
        messages.add(phrases.erased("elsewhere"));
        return new ErasedView(enrolled, held, List.copyOf(messages), phrases.language());
    }
}
