package dev.unknot.triage.narrative.suspicion;

/**
 * A finding that a sentence may mean.
 *
 * @param quote the exact words
 */
public record Suspicion(String finding, String quote, double score) {}
