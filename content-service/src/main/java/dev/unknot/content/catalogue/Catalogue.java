package dev.unknot.content.catalogue;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All remedies there are, each slug once and in the order of the slugs; the key of a source means the same in each. */
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

    /** Every source that a remedy names, by key. */
    public Map<String, Source> sources() {
        return sources(remedies);
    }

    private static Map<String, Source> sources(List<RemedyContent> remedies) {
        Map<String, Source> sources = new HashMap<>();
        for (RemedyContent remedy : remedies) {
            for (Source source : remedy.sources()) {
                Source same = sources.putIfAbsent(source.key(), source);
                if (same != null && !same.equals(source)) {
                    throw new IllegalArgumentException("source " + source.key() + " means two things");
                }
            }
        }
        return sources;
    }
}
