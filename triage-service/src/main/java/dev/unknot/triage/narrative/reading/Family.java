package dev.unknot.triage.narrative.reading;

/** Why a passage was read as it was. */
public enum Family {
    STATED,
    MEASURED,
    NEGATION,
    DOUBLE_NEGATION,
    UNCERTAIN,
    OTHER_PERSON,
    HISTORY,
    RESOLVED,
    HYPOTHESIS,
    QUESTION,
    OPINION
}
