package dev.unknot.content.publication;

/** The number of remedies that an import published, withdrew, and left unchanged. */
public record Changes(int published, int withdrawn, int unchanged) {}
