package dev.unknot.triage.narrative.context;

import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;

/** How far a cue such as "no" or "worried about" reaches: over a list, but not into the next statement. */
record Scope(int from, int to) {

    private static final int LONGEST = 24;
    private static final int LONG_ITEM = 4;

    boolean covers(int token) {
        return token >= from && token < to;
    }

    /** The scope of a cue such as "no", "without" or "if". */
    static Scope after(AnnotatedSentence sentence, int cue) {
        int from = cue + 1;
        boolean content = false;
        int at = from;
        while (at < Math.min(sentence.sentence().size(), from + LONGEST)) {
            if (ends(sentence, from, at) || content && isVerb(sentence, at) || isNextStatement(sentence, at)) {
                break;
            }
            content |= sentence.isOf(at, "sign");
            at++;
        }
        return new Scope(from, at);
    }

    /** The scope of "not"; empty if it belongs to a word that is not a complaint, as in "did not sleep". */
    static Scope afterNot(AnnotatedSentence sentence, int cue) {
        int at = cue + 1;
        while (sentence.isOf(at, "pass") && !sentence.isOf(at, "sign")) {
            at++;
        }
        boolean complaint = sentence.isOf(at, "sign") || isFound(sentence, at);
        return complaint ? new Scope(cue + 1, after(sentence, at - 1).to()) : new Scope(cue, cue);
    }

    /** The scope of a cue such as "if" or "worried about": the rest of its clause. */
    static Scope ofClause(AnnotatedSentence sentence, int cue) {
        int at = cue + 1;
        while (at < sentence.sentence().size()
                && !Clauses.isBreak(sentence, at)
                && !sentence.isOf(at, "end")
                && !(at > cue + 1 && isAnd(sentence, at) && sentence.isOf(at + 1, "starter"))) {
            at++;
        }
        return new Scope(cue + 1, at);
    }

    /** The scope of "none of these:": a list to the end of the sentence, up to "but" or "only". */
    static Scope ofList(AnnotatedSentence sentence, int colon) {
        int at = colon + 1;
        while (at < sentence.sentence().size()
                && !sentence.isOf(at, "end")
                && !sentence.isOf(at, "exception")
                && !sentence.isOf(at, "only")
                && !(sentence.isOf(at, "join") && sentence.isOf(at + 1, "i"))) {
            at++;
        }
        return new Scope(colon + 1, at);
    }

    /** The scope of "the poster lists": the rest of the sentence, lists and colons included, up to "but" or "I". */
    static Scope ofQuote(AnnotatedSentence sentence, int cue) {
        int at = cue + 1;
        // "The app: my chest is tight" tells of the person.
        if (sentence.sentence().word(cue).equals(":") && sentence.isOf(at, "i")) {
            return new Scope(at, at);
        }
        while (at < sentence.sentence().size()
                && !sentence.isOf(at, "end")
                && !(isAnd(sentence, at) && sentence.isOf(at + 1, "i"))) {
            at++;
        }
        return new Scope(cue + 1, at);
    }

    /** "And" or a comma, but not "or", which goes on with what is supposed: "if I cannot stand or my legs go weak". */
    private static boolean isAnd(AnnotatedSentence sentence, int at) {
        return sentence.isOf(at, "join") && !sentence.isOf(at, "or");
    }

    private static boolean isFound(AnnotatedSentence sentence, int token) {
        return sentence.hits().stream().anyMatch(hit -> !hit.entry().isCue() && hit.holds(token));
    }

    private static boolean ends(AnnotatedSentence sentence, int from, int at) {
        String word = sentence.sentence().word(at);
        if (Clauses.isBreak(sentence, at) || sentence.isOf(at, "end") || sentence.isOf(at, "exception")) {
            return true;
        }
        if (at == from) {
            return word.equals(",") || sentence.isOf(at, "subject");
        }
        boolean after = sentence.isOf(at - 1, "preposition") || sentence.isOf(at - 1, "or");
        return sentence.isOf(at, "starter") && !after || sentence.isOf(at, "negator");
    }

    private static boolean isVerb(AnnotatedSentence sentence, int at) {
        return sentence.isOf(at, "finite") || sentence.isOf(at, "i");
    }

    /** "No fever or chills when I get up": "or" continues the list. */
    private static boolean isAlternative(AnnotatedSentence sentence, int at) {
        return sentence.isOf(at, "or") && !isVerb(sentence, at + 1);
    }

    /** After a comma or "and", a list continues with bare words, while a statement has a verb or a time, or is long. */
    private static boolean isNextStatement(AnnotatedSentence sentence, int at) {
        if (!sentence.isOf(at, "join") || isAlternative(sentence, at)) {
            return false;
        }
        int end = at + 1;
        while (end < sentence.sentence().size() && !sentence.isOf(end, "join") && !sentence.isOf(end, "or")) {
            if (isVerb(sentence, end) || sentence.isOf(end, "present")) {
                return true;
            }
            end++;
        }
        boolean listGoesOn = sentence.isOf(end, "or");
        return end - at - 1 > LONG_ITEM && !listGoesOn;
    }
}
