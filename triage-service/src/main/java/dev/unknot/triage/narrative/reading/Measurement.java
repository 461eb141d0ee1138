package dev.unknot.triage.narrative.reading;

/** A number that the narrative gives for a finding, in the finding's unit, with its exact words. */
public record Measurement(String finding, double value, String quote, int from, int to) {}
