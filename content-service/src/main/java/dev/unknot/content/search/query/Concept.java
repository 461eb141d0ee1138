package dev.unknot.content.search.query;

import java.util.List;

/**
 * One thing that a query asks for.
 *
 * @param phrases how it may be said; any of them will do
 */
public record Concept(List<String> phrases) {}
