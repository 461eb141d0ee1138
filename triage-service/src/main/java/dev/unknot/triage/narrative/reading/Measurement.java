package dev.unknot.triage.narrative.reading;

/** A number that the story gives for a finding, in the finding's unit, with the words it came from. */
public record Measurement(String finding, double value, String quote, int from, int to) {}
