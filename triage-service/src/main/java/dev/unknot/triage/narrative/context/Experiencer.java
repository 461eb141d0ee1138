package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Hit;
import java.util.Set;

/** Whether a mention is about somebody else: "my dad had a clot", and "he could not breathe" after it. */
final class Experiencer {

    private static final Set<String> WITH = Set.of("with", "by", "for", "from", "to", "mit", "von", "bei", "fuer");

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
        int first = clauses.first(mention.first());
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
        return !reports
                && !WITH.contains(sentence.sentence().word(relative - 2))
                && !WITH.contains(sentence.sentence().word(relative - 1));
    }

    /** "His father had" is somebody else's history even where a relative is the patient. */
    private boolean isPast(int relative) {
        return sentence.isOf(relative + 1, "past") && sentence.isOf(relative - 1, "she");
    }
}
