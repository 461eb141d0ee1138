package dev.unknot.content.catalogue;

import java.time.LocalDate;

/**
 * The review of a remedy by a health professional.
 *
 * @param reviewer name and profession
 */
public record Review(String reviewer, LocalDate reviewedOn) {}
