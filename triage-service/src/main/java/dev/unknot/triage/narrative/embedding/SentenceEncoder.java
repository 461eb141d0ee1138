package dev.unknot.triage.narrative.embedding;

/** Turns an English sentence into a vector of length 1. The product of two vectors is their similarity. Thread-safe. */
public interface SentenceEncoder {

    float[] encode(String sentence);
}
