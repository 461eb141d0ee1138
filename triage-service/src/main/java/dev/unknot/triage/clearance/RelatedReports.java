package dev.unknot.triage.clearance;

import dev.unknot.triage.assessment.Assessment;
import dev.unknot.triage.assessment.ResultJson;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The reports that are cleared together with one: that report, those that it follows up, and earlier ones about the
 * same area. Later reports and those about other areas keep their hold until they are cleared themselves.
 */
final class RelatedReports {

    private RelatedReports() {}

    static List<Assessment> of(Assessment seen, List<Assessment> holding) {
        Optional<UUID> previous = ResultJson.view(seen).previous();
        return holding.stream()
                .filter(each -> each.id.equals(seen.id)
                        || !each.reportedAt.isAfter(seen.reportedAt)
                                && (samePlace(seen, each) || previous.equals(Optional.of(each.id))))
                .toList();
    }

    private static boolean samePlace(Assessment seen, Assessment other) {
        Optional<String> place = ResultJson.view(seen).area();
        return place.isPresent() && place.equals(ResultJson.view(other).area());
    }
}
