package dev.unknot.triage.narrative.context;

/** Whether the person has a finding according to the narrative. UNSURE calls for a question. */
public enum Status {
    TRUE,
    FALSE,
    UNSURE
}
