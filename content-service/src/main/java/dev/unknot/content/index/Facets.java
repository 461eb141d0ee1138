package dev.unknot.content.index;

import java.util.Map;

/**
 * The number of remedies per key. Keys without a remedy are left out. A remedy for the whole body counts for every area
 * that is present, as it is found under each.
 */
public record Facets(
        Map<String, Integer> areas,
        Map<String, Integer> kinds,
        Map<String, Integer> tools,
        Map<String, Integer> causes,
        Map<String, Integer> conditions) {}
