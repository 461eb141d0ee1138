package dev.unknot.triage.narrative.language;

/**
 * The language that a text seems to be written in.
 *
 * @param code ISO 639-1
 * @param certain whether the text leaves no reasonable doubt, as a short one often does
 */
public record IdentifiedLanguage(String code, boolean certain) {}
