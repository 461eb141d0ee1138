package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Hit;

/** Whether a mention is about somebody else: "my dad had a clot", and "he could not breathe" after it. */
final class Experiencer {

    private final AnnotatedSentence sentence;
    private final Clauses clauses;
    private final Patient patient;
    private final boolean anotherBefore;

    /** @param anotherBefore whether the previous sentence was about somebody else */
    Experiencer(AnnotatedSentence sentence, Clauses clauses, Patient patient, boolean anotherBefore) {
        this.sentence = sentence;
        this.clauses = clauses;
        this.patient = patient;
        this.anotherBefore = anotherBefore;
    }

    boolean isAnother(Hit mention) {
        int first = firstOfSubject(mention.first());
        if (sentence.hits("cue:family").anyMatch(cue -> clauses.same(cue.first(), mention.first()))) {
            return true;
        }
        for (int i = mention.first() - 1; i >= first; i--) {
            if (sentence.isOf(i, "i") && !sentence.isOf(i + 1, "relative")) {
                return false;
            }
            if (sentence.isOf(i, "relative") && isSubject(i)) {
                return patient.isWriter() || isPast(i);
            }
            if (patient.isWriter() && sentence.isOf(i, "she") && (anotherBefore || namesAnother(0, i))) {
                return true;
            }
        }
        return false;
    }

    /** Where the clause begins that has the subject: "my brother was there and has malaria". */
    private int firstOfSubject(int token) {
        int first = clauses.first(token);
        return first > 0 && sentence.isOf(first, "join") && sentence.isOf(first + 1, "wh")
                ? firstOfSubject(first - 1)
                : first;
    }

    private boolean namesAnother(int from, int to) {
        for (int i = from; i < to; i++) {
            if (sentence.isOf(i, "relative") && isSubject(i)) {
                return true;
            }
        }
        return false;
    }

    boolean namesAnother() {
        return patient.isWriter() && namesAnother(0, sentence.sentence().size());
    }

    private boolean isSubject(int relative) {
        boolean reports = sentence.hits("cue:reporter").anyMatch(cue -> cue.holds(relative));
        return !reports && !sentence.isOf(relative - 2, "with") && !sentence.isOf(relative - 1, "with");
    }

    /** "His father had" is somebody else's history even where a relative is the patient. */
    private boolean isPast(int relative) {
        return sentence.isOf(relative + 1, "past") && sentence.isOf(relative - 1, "she");
    }
}
