package dev.unknot.triage.narrative.context;

/** Why a mention was read as it was. */
public enum AssertionBasis {
    STATED,
    MEASURED,
    NEGATION,
    DOUBLE_NEGATION,
    UNCERTAIN,
    OTHER_PERSON,
    HISTORY,
    RESOLVED,
    HYPOTHESIS,
    IDIOM,
    QUESTION,
    OPINION
}
