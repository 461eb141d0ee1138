package dev.unknot.triage.narrative.suspicion;

/**
 * A sentence whose meaning is known.
 *
 * @param present whether the finding is present according to the sentence
 */
public record Exemplar(String sentence, String finding, boolean present) {}
