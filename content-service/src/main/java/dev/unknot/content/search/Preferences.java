package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Key;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/** {@link Preference} of each remedy, and which remedies the keys of a search concern. */
final class Preferences {

    private static final Key CRAMP = new Key(Key.CONDITIONS, "spasm");

    /** A search for one of these kinds that names neither a place nor a cause is about the whole person. */
    private static final Set<String> FOR_ALL_PLACES = Set.of("breathing", "heat", "cold", "walk");

    private static final double FOR_ONE_PLACE = 0.85;

    private final List<Preference> byPosition;
    private final Map<Key, BitSet> byKey = new HashMap<>();
    private final BitSet forOnePlace = new BitSet();

    Preferences(RemedyIndex index) {
        List<RemedyContent> remedies =
                index.remedies().stream().map(PublishedRemedy::content).toList();
        byPosition = remedies.stream().map(Preference::of).toList();
        for (int position = 0; position < remedies.size(); position++) {
            int at = position;
            forOnePlace.set(at, isForOnePlace(remedies.get(position)));
            keys(remedies.get(position))
                    .forEach(key ->
                            byKey.computeIfAbsent(key, first -> new BitSet()).set(at));
        }
    }

    private static boolean isForOnePlace(RemedyContent remedy) {
        return FOR_ALL_PLACES.contains(remedy.kind()) && !remedy.areas().isEmpty();
    }

    private static Stream<Key> keys(RemedyContent remedy) {
        return Stream.concat(
                Stream.of(new Key(Key.KINDS, remedy.kind())),
                remedy.ranking().stream()
                        .flatMap(ranking -> Stream.concat(
                                ranking.tools().stream().map(tool -> new Key(Key.TOOLS, tool)),
                                ranking.causes().stream().map(cause -> new Key(Key.CAUSES, cause)))));
    }

    /**
     * The factor for the relevance of a remedy, by its position.
     *
     * @param asked the keys that the search names
     */
    IntToDoubleFunction of(Set<Key> asked) {
        BitSet kind = having(Key.KINDS, asked);
        BitSet tool = having(Key.TOOLS, asked);
        BitSet cause = having(Key.CAUSES, asked);
        boolean cramp = asked.contains(CRAMP);
        BitSet elsewhere = asked.stream().anyMatch(Preferences::isAreaOrCause) ? new BitSet() : forOnePlace;
        return at -> byPosition.get(at).factor(kind.get(at), tool.get(at), cause.get(at), cramp)
                * (kind.get(at) && elsewhere.get(at) ? FOR_ONE_PLACE : 1);
    }

    private static boolean isAreaOrCause(Key key) {
        return key.list().equals(Key.AREAS) || key.list().equals(Key.CAUSES);
    }

    private BitSet having(String list, Set<Key> asked) {
        BitSet having = new BitSet();
        for (Key key : asked) {
            BitSet some = byKey.get(key);
            if (some != null && key.list().equals(list)) {
                having.or(some);
            }
        }
        return having;
    }
}
