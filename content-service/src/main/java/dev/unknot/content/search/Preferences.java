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

    private final List<Preference> byPosition;
    private final Map<Key, BitSet> byKey = new HashMap<>();

    Preferences(RemedyIndex index) {
        List<RemedyContent> remedies =
                index.remedies().stream().map(PublishedRemedy::content).toList();
        byPosition = remedies.stream().map(Preference::of).toList();
        for (int position = 0; position < remedies.size(); position++) {
            int at = position;
            keys(remedies.get(position))
                    .forEach(key ->
                            byKey.computeIfAbsent(key, first -> new BitSet()).set(at));
        }
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
        return at -> byPosition.get(at).factor(kind.get(at), tool.get(at), cause.get(at), cramp);
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
