package dev.unknot.triage.narrative.lexicon;

import java.util.List;

/**
 * One way to express an entry: terms in any order.
 *
 * @param needed positions besides the key that some token of the sentence must fill, the rarest first
 * @param key the rarest position, at whose token the search starts
 * @param keyTerm the index of the term that contains the key; {@code keyStep} is the index within it
 */
record Pattern(Entry entry, boolean denies, List<Term> terms, int[] needed, int key, int keyTerm, int keyStep) {}
