package dev.unknot.content.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A source of a remedy's facts.
 *
 * @param key its name in the catalogue
 * @param url the web address, if known
 * @param readOn the date on which an editor last read it
 * @param seed whether it is one of the texts that the project began with, or its own; such a text is no evidence
 */
public record Source(String key, String title, Optional<URI> url, LocalDate readOn, boolean seed) {}
