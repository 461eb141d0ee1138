package dev.unknot.triage.language;

/** An answer whose texts are in one language, which its headers name. */
public interface Spoken {

    Language language();
}
