package dev.unknot.content.catalogue;

import java.util.List;
import java.util.Optional;

/** All remedies there are, each slug once. */
public record Catalogue(List<RemedyContent> remedies) {

    public Catalogue {
        remedies = List.copyOf(remedies);
    }

    public Optional<RemedyContent> remedy(String slug) {
        return remedies.stream().filter(remedy -> remedy.slug().equals(slug)).findFirst();
    }
}
