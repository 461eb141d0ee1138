package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The number of remedies per key. Keys without a remedy are left out. A remedy for the whole body counts for every area
 * that is present, as it is found under each.
 */
public record Facets(
        Map<String, Integer> areas,
        Map<String, Integer> kinds,
        Map<String, Integer> tools,
        Map<String, Integer> causes,
        Map<String, Integer> conditions) {

    public static Facets of(Collection<PublishedRemedy> remedies) {
        return new Facets(
                areas(remedies),
                count(remedies, content -> List.of(content.kind())),
                count(remedies, RemedyContent::usableTools),
                count(remedies, RemedyContent::causes),
                count(remedies, RemedyContent::conditions));
    }

    private static Map<String, Integer> areas(Collection<PublishedRemedy> remedies) {
        int wholeBody = (int) remedies.stream()
                .filter(remedy -> remedy.content().areas().isEmpty())
                .count();
        Map<String, Integer> counts = count(remedies, RemedyContent::areas);
        counts.replaceAll((area, named) -> named + wholeBody);
        return counts;
    }

    private static Map<String, Integer> count(
            Collection<PublishedRemedy> remedies, Function<RemedyContent, List<String>> words) {
        Map<String, Integer> counts = new TreeMap<>();
        remedies.forEach(remedy -> words.apply(remedy.content()).forEach(word -> counts.merge(word, 1, Integer::sum)));
        return counts;
    }
}
