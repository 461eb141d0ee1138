package dev.unknot.content.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A set of remedies with unique slugs, ordered by slug. The key of a source means the same in each. */
public record Catalogue(List<RemedyContent> remedies) {

    public Catalogue {
        remedies = remedies.stream()
                .sorted(Comparator.comparing(RemedyContent::slug))
                .toList();
        sources(remedies);
    }

    public Optional<RemedyContent> remedy(String slug) {
        return remedies.stream().filter(remedy -> remedy.slug().equals(slug)).findFirst();
    }

    /** All sources of the remedies, by key. */
    public Map<String, Source> sources() {
        return sources(remedies);
    }

    private static Map<String, Source> sources(List<RemedyContent> remedies) {
        Map<String, Source> sources = new HashMap<>();
        for (RemedyContent remedy : remedies) {
            for (Source source : remedy.sources()) {
                Source same = sources.putIfAbsent(source.key(), source);
                if (same != null && !same.equals(source)) {
                    throw new IllegalArgumentException("source " + source.key() + " has two different descriptions");
                }
            }
        }
        return sources;
    }
}
