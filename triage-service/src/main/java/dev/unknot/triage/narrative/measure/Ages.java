package dev.unknot.triage.narrative.measure;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import java.util.Optional;

/** Finds an age in a sentence: "I'm 54", "54M", "man 54", "aged 54", "a 54 year old driver". */
public final class Ages {

    private static final int OLDEST = 120;
    private static final int YOUNGEST_ALONE = 12;

    private Ages() {}

    /** The token index of the number. */
    public static Optional<Integer> in(AnnotatedSentence sentence, boolean isWriter) {
        for (int i = 0; i < sentence.sentence().size(); i++) {
            if (isAge(sentence, i, isWriter)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private static boolean isAge(AnnotatedSentence sentence, int i, boolean isWriter) {
        if (!sentence.sentence().get(i).isNumber()
                || !isPlausible(sentence.sentence().get(i).number())) {
            return false;
        }
        boolean named =
                sentence.isOf(i + 1, "years-old") && (sentence.isOf(i + 2, "old") || !sentence.isOf(i + 1, "years"))
                        || sentence.isOf(i - 1, "aged");
        boolean am = sentence.isOf(i - 1, "am") && isSubject(sentence, i, isWriter) && !isCounted(sentence, i);
        boolean alone = sentence.sentence().get(i).number() >= YOUNGEST_ALONE
                && (sentence.isOf(i + 1, "sex")
                        || i == 1 && sentence.isOf(0, "sex") && !isCounted(sentence, i)
                        || i == 1 && sentence.isOf(0, "at-age") && isVerbOrSubject(sentence, 2)
                        || i == 0 && sentence.sentence().word(1).equals(",")
                        || !isWriter && sentence.sentence().word(i - 1).equals(","));
        return (named || am || alone) && !isAnothers(sentence, i, isWriter);
    }

    /** "At 62 I get headaches", "mit 70 schmerzt". */
    private static boolean isVerbOrSubject(AnnotatedSentence sentence, int i) {
        return sentence.isOf(i, "i") || sentence.isOf(i, "finite");
    }

    /** "I am 54", or at the beginning "am 54"; or a verb that contains the subject, as "tengo 54". */
    private static boolean isSubject(AnnotatedSentence sentence, int i, boolean isWriter) {
        String subject = isWriter ? "i" : "she";
        return i < 2 || sentence.isOf(i - 2, subject) || sentence.isOf(i - 1, subject);
    }

    private static boolean isPlausible(double age) {
        return age >= 0 && age <= OLDEST && age == Math.rint(age);
    }

    /** "I am 31 weeks pregnant", "I am 80 kg". */
    private static boolean isCounted(AnnotatedSentence sentence, int i) {
        boolean end = i + 1 >= sentence.sentence().size()
                || sentence.sentence().get(i + 1).isMark();
        return !end
                && !sentence.isOf(i + 1, "join")
                && !sentence.isOf(i + 1, "sex")
                && !sentence.isOf(i + 1, "after-age")
                && !sentence.isOf(i + 1, "end");
    }

    /** "My 5 year old", "my dad, 76". */
    private static boolean isAnothers(AnnotatedSentence sentence, int i, boolean isWriter) {
        boolean child = sentence.isOf(i - 1, "mine");
        boolean relative = isWriter
                && (sentence.isOf(i - 1, "relative")
                        || sentence.isOf(i - 2, "relative")
                        || sentence.isOf(i - 2, "she"));
        return child || relative;
    }
}
