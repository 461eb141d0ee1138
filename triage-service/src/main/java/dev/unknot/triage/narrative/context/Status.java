package dev.unknot.triage.narrative.context;

/** Whether the person has it, by what the story says. UNSURE is a matter for a question. */
public enum Status {
    TRUE,
    FALSE,
    UNSURE
}
