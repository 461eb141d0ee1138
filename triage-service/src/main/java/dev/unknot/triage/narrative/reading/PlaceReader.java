package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Context;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.lexicon.Found;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where it hurts: the area named most often with a complaint, the first of equals. */
final class PlaceReader {

    private static final String AREA = "area:";
    private static final int NEAR = 4;

    private final String text;
    private final List<Context> contexts;
    private final List<Judged> judged;
    private final Set<String> areas;

    PlaceReader(String text, List<Context> contexts, List<Judged> judged, Set<String> areas) {
        this.text = text;
        this.contexts = contexts;
        this.judged = judged;
        this.areas = areas;
    }

    Optional<Place> place() {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Map<String, Judged> first = new LinkedHashMap<>();
        judged.stream().filter(this::isPlace).forEach(each -> {
            String area = each.finding().substring(AREA.length());
            votes.merge(area, weight(each), Integer::sum);
            first.putIfAbsent(area, each);
        });
        return votes.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .flatMap(most -> Optional.ofNullable(first.get(most.getKey())))
                .map(each -> new Place(
                        each.finding().substring(AREA.length()),
                        text.substring(each.from(), each.to()),
                        each.from(),
                        each.to()));
    }

    /** "Back" and "leg" are vague words, and a place with a complaint beside it counts more. */
    private int weight(Judged place) {
        boolean vague = !place.hit().entry().id().equals(place.finding());
        return (vague ? 1 : 2) * (complains(place) ? 3 : 1);
    }

    private boolean isPlace(Judged each) {
        return each.finding().startsWith(AREA)
                && each.is(Status.TRUE)
                && areas.contains(each.finding().substring(AREA.length()));
    }

    private boolean complains(Judged place) {
        return contexts.stream()
                .filter(context -> context.sentence().sentence() == place.sentence())
                .anyMatch(context -> complains(context, place.hit().first()));
    }

    private static boolean complains(Context context, int at) {
        Found sentence = context.sentence();
        for (int i = 0; i < sentence.sentence().size(); i++) {
            boolean complaint = sentence.isOf(i, "pain")
                    || sentence.isOf(i, "stiff")
                    || sentence.isOf(i, "cramp")
                    || sentence.isOf(i, "complaint");
            if (complaint && Math.abs(i - at) <= NEAR && context.isSameClause(i, at)) {
                return true;
            }
        }
        return false;
    }
}
