package dev.unknot.triage.remedy;

import java.util.List;

/** @param unavailable content could not be asked; the answer goes out without remedies */
public record Suggestions(List<RemedyView> remedies, boolean unavailable) {

    public static final Suggestions NONE = new Suggestions(List.of(), false);
    static final Suggestions AWAY = new Suggestions(List.of(), true);

    public Suggestions {
        remedies = List.copyOf(remedies);
    }
}
