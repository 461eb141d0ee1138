package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Context;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Determines where it hurts: the area that is named with a complaint clearly more often than any other. */
final class AreaReader {

    private static final String AREA = "area:";
    private static final int NEAR = 6;
    private static final double AHEAD = 1.5;

    private final String text;
    private final List<Context> contexts;
    private final List<AssertedFinding> asserted;
    private final Set<String> areas;

    AreaReader(String text, List<Context> contexts, List<AssertedFinding> asserted, Set<String> areas) {
        this.text = text;
        this.contexts = contexts;
        this.asserted = asserted;
        this.areas = areas;
    }

    /** The area that is clearly ahead; empty if there is none, so that the interview asks. */
    Optional<AreaMention> place() {
        List<AssertedFinding> ahead = ahead();
        return ahead.size() == 1
                ? Optional.of(ahead.get(0))
                        .map(each -> new AreaMention(
                                area(each), text.substring(each.from(), each.to()), each.from(), each.to()))
                : Optional.empty();
    }

    /** The areas that are ahead, as first named. */
    List<String> places() {
        return ahead().stream().map(AreaReader::area).toList();
    }

    /** The first mention of each area that no other is clearly ahead of. */
    private List<AssertedFinding> ahead() {
        Map<String, Integer> votes = new LinkedHashMap<>();
        Map<String, AssertedFinding> first = new LinkedHashMap<>();
        asserted.stream().filter(this::isPlace).forEach(each -> {
            votes.merge(area(each), weight(each), Integer::sum);
            first.putIfAbsent(area(each), each);
        });
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return first.values().stream()
                .filter(each -> votes.getOrDefault(area(each), 0) * AHEAD > most)
                .toList();
    }

    private static String area(AssertedFinding place) {
        return place.finding().substring(AREA.length());
    }

    /** "Back" and "leg" are vague and count less; an area with a complaint beside it counts more. */
    private int weight(AssertedFinding place) {
        boolean vague = !place.hit().entry().id().equals(place.finding());
        return (vague ? 1 : 2) * (complains(place) ? 3 : 1);
    }

    private boolean isPlace(AssertedFinding each) {
        return each.finding().startsWith(AREA)
                && !each.is(Status.FALSE)
                && !each.isSetAside()
                && !isTool(each)
                && areas.contains(area(each));
    }

    /** "If I dig my thumb in". */
    private boolean isTool(AssertedFinding place) {
        return contexts.stream()
                .map(Context::sentence)
                .filter(sentence -> sentence.sentence() == place.sentence())
                .flatMap(sentence -> sentence.hits("cue:tool"))
                .anyMatch(cue -> cue.holds(place.hit().first()));
    }

    private boolean complains(AssertedFinding place) {
        return contexts.stream()
                .filter(context -> context.sentence().sentence() == place.sentence())
                .anyMatch(context -> complains(context, place.hit().first()));
    }

    private static boolean complains(Context context, int at) {
        AnnotatedSentence sentence = context.sentence();
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
