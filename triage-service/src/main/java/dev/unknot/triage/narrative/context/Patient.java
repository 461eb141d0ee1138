package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import java.util.List;

/** Who the narrative is about: its writer, unless it says or implies otherwise. */
public record Patient(boolean isWriter) {

    private static final int NEAR = 8;

    public static Patient of(List<AnnotatedSentence> story) {
        boolean statesAnother = story.stream()
                .anyMatch(sentence -> sentence.hits("cue:patient").findAny().isPresent());
        boolean another = story.stream().anyMatch(sentence -> hasIllRelative(sentence));
        boolean writer = story.stream().anyMatch(Patient::complainsOfSelf)
                || story.stream()
                        .anyMatch(sentence ->
                                sentence.hits("cue:writer").findAny().isPresent());
        return new Patient(!statesAnother && !(another && !writer));
    }

    /** "My husband has", "she is", but not "my dad had". */
    private static boolean hasIllRelative(AnnotatedSentence sentence) {
        for (int i = 0; i < sentence.sentence().size(); i++) {
            boolean relative =
                    sentence.isOf(i, "relative") && !sentence.isOf(i + 1, "past") && !isBystander(sentence, i);
            if (relative || sentence.isOf(i, "she")) {
                return true;
            }
        }
        return false;
    }

    /** "My wife says", "I have two children and a cat". */
    private static boolean isBystander(AnnotatedSentence sentence, int relative) {
        for (int i = Math.max(0, relative - NEAR); i < relative; i++) {
            if (sentence.isOf(i, "i") && sentence.isOf(i + 1, "suffer")) {
                return true;
            }
        }
        return sentence.hits("cue:reporter").anyMatch(cue -> cue.holds(relative));
    }

    /** "My neck", "I have pain", but not "I have two children" or "I have no cough". */
    private static boolean complainsOfSelf(AnnotatedSentence sentence) {
        for (int i = 0; i < sentence.sentence().size(); i++) {
            boolean mine = sentence.isOf(i, "mine")
                    && (sentence.isOf(i + 1, "health") || sentence.isOf(i + 2, "health"))
                    && !sentence.isOf(i + 1, "relative");
            boolean subject = sentence.isOf(i, "me")
                    && (sentence.isOf(i + 1, "suffer") || sentence.isOf(i + 2, "suffer"))
                    && namesHealth(sentence, i + 1);
            if (mine || subject) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesHealth(AnnotatedSentence sentence, int from) {
        for (int i = from; i < Math.min(sentence.sentence().size(), from + NEAR) && !sentence.isOf(i, "negator"); i++) {
            if (sentence.isOf(i, "health")) {
                return true;
            }
        }
        return false;
    }
}
