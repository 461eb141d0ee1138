package dev.unknot.triage.remedy;

import java.util.List;

/** @param unavailable whether no remedy has arrived from the content service yet */
public record Suggestions(List<RemedyView> remedies, boolean unavailable) {

    public static final Suggestions NONE = new Suggestions(List.of(), false);

    public Suggestions {
        remedies = List.copyOf(remedies);
    }
}
