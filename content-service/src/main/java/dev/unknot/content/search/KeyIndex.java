package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Key;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.SuggestRule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How well each remedy matches a key of the vocabulary, from 0 to 1, by its position in the remedy index. */
final class KeyIndex {

    /** How well a remedy helps an area, by the evidence of its ranking. */
    private static final float[] HELPS = {0.45f, 0.7f, 0.88f, 0.98f};

    /** A remedy made for the area comes before one that helps it as well. */
    private static final float NOT_LISTED = 0.9f;

    /** What each area costs that the remedy lists before. */
    private static final float LISTED_LATER = 0.02f;

    private static final float LISTED = 0.6f;
    private static final float WHOLE_BODY = 0.2f;
    private static final float KIND = 0.8f;
    private static final float TOOL = 0.9f;
    private static final float STAND_IN = 0.7f;
    private static final float FURNITURE = 0.3f;
    private static final float ANSWERS_CAUSE = 0.95f;
    private static final float CAUSE = 0.4f;
    private static final float CONDITION = 0.4f;
    private static final float FOR_CRAMP = 0.9f;

    private static final Set<String> FURNITURE_TOOLS = Set.of("chair", "desk", "floor", "wall", "fingers", "bed");

    private final Map<Key, float[]> matches = new HashMap<>();
    private final float[] none;
    private final int size;

    KeyIndex(RemedyIndex index) {
        size = index.remedies().size();
        none = new float[size];
        for (int position = 0; position < size; position++) {
            add(index.remedies().get(position).content(), position);
        }
        List<Key> areas = matches.keySet().stream()
                .filter(key -> key.list().equals(Key.AREAS))
                .toList();
        for (int position = 0; position < size; position++) {
            if (index.remedies().get(position).content().areas().isEmpty()) {
                for (Key area : areas) {
                    mark(area, position, WHOLE_BODY);
                }
            }
        }
    }

    /** Not to be changed. */
    float[] matches(Key key) {
        return matches.getOrDefault(key, none);
    }

    /** All keys that a remedy has. */
    static Stream<Key> keys(RemedyContent remedy) {
        return Stream.of(
                        Stream.of(new Key(Key.KINDS, remedy.kind())),
                        remedy.areas().stream().map(area -> new Key(Key.AREAS, area)),
                        remedy.usableTools().stream().map(tool -> new Key(Key.TOOLS, tool)),
                        remedy.causes().stream().map(cause -> new Key(Key.CAUSES, cause)),
                        remedy.conditions().stream().map(condition -> new Key(Key.CONDITIONS, condition)))
                .flatMap(each -> each);
    }

    private void add(RemedyContent remedy, int position) {
        mark(new Key(Key.KINDS, remedy.kind()), position, KIND);
        remedy.areas().forEach(area -> mark(new Key(Key.AREAS, area), position, LISTED));
        remedy.causes().forEach(cause -> mark(new Key(Key.CAUSES, cause), position, CAUSE));
        remedy.conditions().forEach(condition -> mark(new Key(Key.CONDITIONS, condition), position, CONDITION));
        for (Tool tool : remedy.tools()) {
            mark(new Key(Key.TOOLS, tool.tool()), position, FURNITURE_TOOLS.contains(tool.tool()) ? FURNITURE : TOOL);
            tool.standIns().forEach(other -> mark(new Key(Key.TOOLS, other), position, STAND_IN));
        }
        remedy.ranking().ifPresent(ranking -> add(remedy, ranking, position));
    }

    private void add(RemedyContent remedy, Ranking ranking, int position) {
        ranking.evidence()
                .forEach((area, evidence) -> set(
                        new Key(Key.AREAS, area),
                        position,
                        (remedy.areas().contains(area)
                                        ? 1 - LISTED_LATER * SuggestRule.place(remedy.areas(), area)
                                        : NOT_LISTED)
                                * HELPS[evidence]));
        ranking.causes().forEach(cause -> mark(new Key(Key.CAUSES, cause), position, ANSWERS_CAUSE));
        if (ranking.needs().contains(Ranking.Need.CRAMP)) {
            mark(new Key(Key.CONDITIONS, "spasm"), position, FOR_CRAMP);
        }
    }

    private void mark(Key key, int position, float match) {
        float[] all = all(key);
        all[position] = Math.max(all[position], match);
    }

    private void set(Key key, int position, float match) {
        all(key)[position] = match;
    }

    private float[] all(Key key) {
        return matches.computeIfAbsent(key, first -> new float[size]);
    }
}
