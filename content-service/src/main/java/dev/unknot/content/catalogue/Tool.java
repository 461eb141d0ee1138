package dev.unknot.content.catalogue;

import java.util.List;

/**
 * A tool that a remedy needs.
 *
 * @param tool a key of the vocabulary's tools
 * @param standIns tools that can replace it
 */
public record Tool(String tool, List<String> standIns) {}
