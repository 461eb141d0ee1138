package dev.unknot.client.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The questions of a follow-up. */
public record FollowUp(String language, UUID assessment, LocalDate dueOn, List<Question> questions) {

    /** One question; {@code field} names where its answer belongs in the request. */
    public record Question(String field, String text, String why, String type, List<Option> options) {}

    /** One answer to choose from. */
    public record Option(String value, String label) {}
}
