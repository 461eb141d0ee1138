package dev.unknot.triage.remedy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Chooses from all offers: safe ones only, against the person's habits and for the place first, and of many kinds. */
record Shelf(List<Offer> offers) {

    private static final int AT_MOST = 5;

    Shelf {
        offers = List.copyOf(offers);
    }

    Suggestions suggest(
            Optional<String> area, Collection<String> kinds, Collection<String> avoid, Collection<String> habits) {
        List<Offer> best = offers.stream()
                .filter(offer -> kinds.contains(offer.kind()) && offer.fits(area) && offer.isSafeWith(avoid))
                .sorted(Comparator.comparing((Offer offer) -> !offer.helpsAgainst(habits))
                        .thenComparing(offer -> offer.areas().isEmpty())
                        .thenComparing(Offer::slug))
                .toList();
        // The best of each kind before a second of any: somebody at a desk may not be able to do the first.
        Stream<Offer> chosen = Stream.concat(firstOfEachKind(best).stream(), best.stream());
        return new Suggestions(chosen.distinct().limit(AT_MOST).map(Offer::view).toList(), offers.isEmpty());
    }

    private static List<Offer> firstOfEachKind(List<Offer> best) {
        Set<String> kinds = new LinkedHashSet<>();
        List<Offer> first = new ArrayList<>();
        for (Offer offer : best) {
            if (kinds.add(offer.kind())) {
                first.add(offer);
            }
        }
        return first;
    }
}
