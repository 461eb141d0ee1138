package dev.unknot.triage.narrative.reading;

/** Where it hurts, as a key of the vocabulary's areas, with the exact words. */
public record AreaMention(String area, String quote, int from, int to) {}
