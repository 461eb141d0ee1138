package dev.unknot.content.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A remedy in the words of one language.
 *
 * @param steps one text for each of the remedy's steps
 * @param warnings what to tell somebody with a caution that the remedy warns of
 * @param drawing what its drawing shows, for those who cannot see it
 */
public record Text(
        String title, String summary, List<String> steps, Map<String, String> warnings, Optional<String> drawing) {}
