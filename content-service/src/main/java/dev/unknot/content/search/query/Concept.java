package dev.unknot.content.search.query;

import java.util.List;

/**
 * A concept that a query asks for.
 *
 * @param phrases synonyms; a text matches if it contains any of them
 */
public record Concept(List<String> phrases) {}
