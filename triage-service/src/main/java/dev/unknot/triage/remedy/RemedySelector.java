package dev.unknot.triage.remedy;

import dev.unknot.triage.language.Language;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Selects from the offered remedies: only safe ones, those against the person's habits and for the area first, and of
 * as many kinds as possible.
 */
record RemedySelector(List<OfferedRemedy> offers) {

    private static final int AT_MOST = 5;

    RemedySelector {
        offers = List.copyOf(offers);
    }

    Suggestions suggest(
            Optional<String> area,
            Collection<String> kinds,
            Collection<String> avoid,
            Collection<String> habits,
            Language language) {
        List<OfferedRemedy> best = offers.stream()
                .filter(offer -> kinds.contains(offer.kind()) && offer.fits(area) && offer.isSafeWith(avoid))
                .sorted(Comparator.comparing((OfferedRemedy offer) -> !offer.helpsAgainst(habits))
                        .thenComparing(offer -> offer.areas().isEmpty())
                        .thenComparing(OfferedRemedy::slug))
                .toList();
        // The best of each kind comes before a second of any, as somebody at a desk may not be able to do the first.
        Stream<OfferedRemedy> chosen = Stream.concat(firstOfEachKind(best).stream(), best.stream());
        return new Suggestions(
                chosen.distinct()
                        .limit(AT_MOST)
                        .map(offer -> offer.view(language))
                        .toList(),
                offers.isEmpty());
    }

    private static List<OfferedRemedy> firstOfEachKind(List<OfferedRemedy> best) {
        Set<String> kinds = new LinkedHashSet<>();
        List<OfferedRemedy> first = new ArrayList<>();
        for (OfferedRemedy offer : best) {
            if (kinds.add(offer.kind())) {
                first.add(offer);
            }
        }
        return first;
    }
}
