package dev.unknot.triage.narrative.lexicon;

import java.util.List;

/**
 * One way to say something: terms in any order.
 *
 * @param needed places besides the key that some word of the sentence has to take, the rarest first
 * @param key the rarest place, whose word starts the search
 * @param keyTerm the term in which the key stands, and {@code keyStep} where in it
 */
record Pattern(Entry entry, boolean denies, List<Term> terms, int[] needed, int key, int keyTerm, int keyStep) {}
