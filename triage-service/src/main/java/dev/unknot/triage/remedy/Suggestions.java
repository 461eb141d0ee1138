package dev.unknot.triage.remedy;

import java.util.List;

/** @param unavailable none has reached us from content yet; the answer goes out without remedies */
public record Suggestions(List<RemedyView> remedies, boolean unavailable) {

    public static final Suggestions NONE = new Suggestions(List.of(), false);

    public Suggestions {
        remedies = List.copyOf(remedies);
    }
}
