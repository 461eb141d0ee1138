package dev.unknot.content.publication;

/** How many remedies an import announced, and how many stayed published as they were. */
public record Changes(int published, int withdrawn, int unchanged) {}
