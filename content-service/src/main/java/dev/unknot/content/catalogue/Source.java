package dev.unknot.content.catalogue;

import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a remedy's facts come from.
 *
 * @param key its name in the catalogue
 * @param url where it can be read, when it is on the web under an address that is known
 * @param readOn the day on which an editor last read it
 */
public record Source(String key, String title, Optional<URI> url, LocalDate readOn) {}
