package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.SuggestRule;
import dev.unknot.contracts.remedies.Suggestions;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Remedies in the order in which they come to somebody at work. {@link SuggestRule} decides: what it suggests first, then what it
 * suggests without those, and so on. What it never suggests is left out. Remedies without a ranking come last.
 */
final class RankedRemedies {

    /** Where desk work hurts most often; for somebody of whom no sore place is known. */
    private static final List<String> PREVENTED = List.of("neck", "lower-back", "shoulder", "upper-back");

    private static final String WHOLE_BODY = "widespread";

    private final List<RemedyPublished> remedies;
    private final RemedyNeed need;

    private RankedRemedies(List<RemedyPublished> remedies, RemedyNeed need) {
        this.remedies = remedies;
        this.need = need;
    }

    /** Best first, out of those that suit the need. */
    static List<RemedyPublished> of(List<RemedyPublished> suiting, RemedyNeed need) {
        RankedRemedies ranked = new RankedRemedies(suiting, need);
        List<RemedyPublished> suggested = need.area()
                .map(ranked::suggested)
                .orElseGet(
                        () -> inTurn(PREVENTED.stream().map(ranked::suggested).toList()));
        return Stream.of(suggested.stream(), ranked.forTheBody(suggested), ranked.unranked())
                .flatMap(remedies -> remedies)
                .toList();
    }

    /** For the kinds of nudges of which nothing is suggested for the place, such as breathing for a sore knee. */
    private Stream<RemedyPublished> forTheBody(List<RemedyPublished> suggested) {
        Set<NudgeKind> kinds = suggested.stream()
                .flatMap(remedy -> NudgeEligibility.kind(remedy).stream())
                .collect(Collectors.toSet());
        return suggested(WHOLE_BODY).stream()
                .filter(remedy -> remedy.areas().isEmpty())
                .filter(remedy ->
                        NudgeEligibility.kind(remedy).filter(kinds::contains).isEmpty());
    }

    private List<RemedyPublished> suggested(String area) {
        Situation situation = situation(area);
        List<RemedyPublished> left = new ArrayList<>(remedies);
        List<RemedyPublished> suggested = new ArrayList<>();
        List<RemedyPublished> next = first(left, situation);
        while (!next.isEmpty()) {
            suggested.addAll(next);
            Set<String> taken = next.stream().map(RemedyPublished::slug).collect(Collectors.toSet());
            left.removeIf(remedy -> taken.contains(remedy.slug()));
            next = first(left, situation);
        }
        return suggested;
    }

    private static List<RemedyPublished> first(List<RemedyPublished> remedies, Situation situation) {
        Suggestions suggestions = SuggestRule.suggest(remedies, situation);
        return Stream.of(suggestions.now(), suggestions.today(), suggestions.thisWeek())
                .flatMap(List::stream)
                .map(Suggestion::remedy)
                .toList();
    }

    /** Nudges come at work. */
    private Situation situation(String area) {
        return new Situation(
                area,
                need.stage(),
                Set.copyOf(need.causes()),
                Cautions.of(Set.copyOf(need.avoid())),
                tools(),
                Setting.WORK,
                Set.of(),
                false);
    }

    /** Triage hands over a remedy with a tool only if the person named that tool, or another that does as well. */
    private Set<String> tools() {
        return remedies.stream()
                .filter(remedy -> need.handedOver().contains(remedy.slug()))
                .flatMap(remedy -> remedy.ranking().stream())
                .flatMap(ranking -> ranking.tools().stream().limit(1))
                .collect(Collectors.toSet());
    }

    /** The first of each list, then the second of each, and so on. */
    private static List<RemedyPublished> inTurn(List<List<RemedyPublished>> lists) {
        int longest = lists.stream().mapToInt(List::size).max().orElse(0);
        Map<String, RemedyPublished> inTurn = new LinkedHashMap<>();
        for (int place = 0; place < longest; place++) {
            for (List<RemedyPublished> list : lists) {
                list.stream().skip(place).limit(1).forEach(remedy -> inTurn.putIfAbsent(remedy.slug(), remedy));
            }
        }
        return List.copyOf(inTurn.values());
    }

    /** First what triage handed over, in its order; then what counters a habit; then what is for the sore place. */
    private Stream<RemedyPublished> unranked() {
        return remedies.stream()
                .filter(remedy -> remedy.ranking().isEmpty())
                .sorted(Comparator.comparingInt(this::place).thenComparing(RemedyPublished::slug));
    }

    private int place(RemedyPublished remedy) {
        int handedOver = need.handedOver().indexOf(remedy.slug());
        if (handedOver >= 0) {
            return handedOver;
        }
        int against = Collections.disjoint(remedy.causes(), need.causes()) ? 2 : 0;
        return need.handedOver().size() + against + (remedy.areas().isEmpty() ? 1 : 0);
    }
}
