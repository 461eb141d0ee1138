package dev.unknot.content.catalogue;

import java.util.List;

/**
 * Something that a remedy needs.
 *
 * @param tool a key of the vocabulary's tools
 * @param standIns tools that do as well
 */
public record Tool(String tool, List<String> standIns) {}
