package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which remedies a nudge may carry to whom. In doubt, none. */
final class NudgeEligibility {

    private static final String NERVE_SIGNS = "nerve-signs";

    /** What people would feel; the words of the nudge ask them to leave it out then. */
    private static final Set<String> FELT = Set.of(
            "emergency-signs",
            "suspected-clot",
            "suspected-fracture",
            NERVE_SIGNS,
            "artery-signs",
            "fresh-injury",
            "fever",
            "hot-swollen",
            "broken-skin");

    /** What people know of themselves; the words of the nudge name it. */
    private static final Set<String> NAMED = Set.of("recent-surgery", "hypermobility");

    private static final Set<String> PRESSED = Set.of("pressure", "rolling", "heat");

    private NudgeEligibility() {}

    /** Empty for a remedy that is never nudged. A position that eases a place is an act like a stretch. */
    static Optional<NudgeKind> kind(RemedyPublished remedy) {
        boolean eases = remedy.ranking()
                .filter(ranking -> ranking.part() == Ranking.Part.RELIEF)
                .isPresent();
        return NudgeKinds.carrying(remedy.kind())
                .map(kind -> eases && kind == NudgeKind.POSTURE ? NudgeKind.STRETCH : kind);
    }

    /** What the words of a nudge name for somebody whom triage did not ask; what can be felt is asked for in other words. */
    static List<String> named(RemedyPublished remedy) {
        return remedy.warnedBy().stream()
                .filter(caution -> !FELT.contains(caution))
                .toList();
    }

    /** Whether it could harm a place that hurts sharply or is numb; breathing and sitting differently could not. */
    static boolean strains(RemedyPublished remedy) {
        return remedy.blockedBy().contains(NERVE_SIGNS);
    }

    /** Whether it suits the need and may be picked. */
    static boolean suits(RemedyPublished remedy, RemedyNeed need) {
        return isSafe(remedy, need) && (need.handedOver().contains(remedy.slug()) || fits(remedy, need));
    }

    /** Whether somebody with this need may still read how it is done. */
    static boolean isSafe(RemedyPublished remedy, RemedyNeed need) {
        return !need.held()
                && kind(remedy).isPresent()
                && isApart(remedy.blockedBy(), need)
                // A nudge carries no advice for single cautions; the remedy's own page does.
                && isApart(remedy.warnedBy(), need);
    }

    private static boolean isApart(List<String> cautions, RemedyNeed need) {
        return Collections.disjoint(cautions, need.avoid());
    }

    /** Remedies for a place suit nobody whose sore place is unknown, gentle ones aside. */
    private static boolean fits(RemedyPublished remedy, RemedyNeed need) {
        if (!need.screened()) {
            return isForEverybody(remedy)
                    && need.area().map(area -> isFor(remedy, area)).orElse(true);
        }
        return need.area()
                .map(area -> isFor(remedy, area))
                .orElse(remedy.areas().isEmpty());
    }

    private static boolean isFor(RemedyPublished remedy, String area) {
        return remedy.areas().isEmpty()
                || remedy.areas().contains(area)
                || remedy.ranking()
                        .filter(ranking -> ranking.evidence().containsKey(area))
                        .isPresent();
    }

    private static boolean isForEverybody(RemedyPublished remedy) {
        return remedy.atDesk()
                && !PRESSED.contains(remedy.kind())
                && FELT.containsAll(remedy.blockedBy())
                && remedy.warnedBy().stream().allMatch(caution -> FELT.contains(caution) || NAMED.contains(caution));
    }
}
