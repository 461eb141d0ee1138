package dev.unknot.content.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * How long a medicine may be taken without a doctor's advice, according to its leaflet in some countries.
 *
 * @param countries ISO 3166-1 alpha-2 codes
 * @param days the maximum, in days, for pain
 * @param feverDays the maximum, in days, for fever
 * @param source the key of one of the remedy's sources
 */
public record Limit(List<String> countries, int days, Optional<Integer> feverDays, String source) {}
