package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;

/** Splits a sentence into clauses. */
final class Clauses {

    private final int[] clause;

    Clauses(AnnotatedSentence sentence) {
        clause = new int[sentence.sentence().size()];
        int current = 0;
        for (int i = 0; i < clause.length; i++) {
            if (i > 0 && begins(sentence, i)) {
                current++;
            }
            clause[i] = current;
        }
    }

    private static boolean begins(AnnotatedSentence sentence, int i) {
        if (sentence.isOf(i, "end") || sentence.isOf(i, "exception") || isBreak(sentence, i)) {
            return true;
        }
        boolean joined = sentence.isOf(i, "join") || sentence.isOf(i, "or");
        return joined && (sentence.isOf(i + 1, "starter") || sentence.isOf(i + 1, "wh"));
    }

    static boolean isBreak(AnnotatedSentence sentence, int i) {
        String word = sentence.sentence().word(i);
        return word.equals("-") || word.equals(":") || word.equals("(") || word.equals(")");
    }

    boolean same(int one, int other) {
        return clause[one] == clause[other];
    }

    int of(int token) {
        return clause[token];
    }

    int first(int token) {
        int at = token;
        while (at > 0 && clause[at - 1] == clause[token]) {
            at--;
        }
        return at;
    }
}
