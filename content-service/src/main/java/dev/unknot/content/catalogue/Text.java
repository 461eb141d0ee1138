package dev.unknot.content.catalogue;

import java.util.List;
import java.util.Map;

/**
 * A remedy in the words of one language.
 *
 * @param steps one text for each of the remedy's steps
 * @param warnings what to tell somebody with a caution that the remedy warns of
 */
public record Text(String title, String summary, List<String> steps, Map<String, String> warnings) {}
