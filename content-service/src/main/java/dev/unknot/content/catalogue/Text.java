package dev.unknot.content.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The texts of a remedy in one language.
 *
 * @param steps one text for each of the remedy's steps
 * @param warnings the warning for each caution that the remedy warns of
 * @param drawing a text alternative of its drawing
 */
public record Text(
        String title, String summary, List<String> steps, Map<String, String> warnings, Optional<String> drawing) {}
