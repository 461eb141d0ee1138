package dev.unknot.triage.followup;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.protocol.Country;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Discomfort;
import dev.unknot.triage.report.RemedyPreferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Rejects the whole follow-up if any of its answers is unclear. */
final class FollowUpCheck {

    private static final int MOST = 100;

    private FollowUpCheck() {}

    /** @return where the person is, and what they have and want */
    static RemedyPreferences checked(Protocol protocol, FollowUpRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (!request.course().map(Course.BY_KEY::containsKey).orElse(true)) {
            violations.add(Violation.body("course", "must be better, same or worse"));
        }
        List<String> signs = request.signs().orElse(List.of());
        if (signs.size() > MOST) {
            violations.add(Violation.body("signs", "has more than " + MOST + " items"));
        }
        for (int i = 0; i < Math.min(signs.size(), MOST); i++) {
            if (!canBeThere(protocol, Optional.ofNullable(signs.get(i)))) {
                violations.add(Violation.body(
                        "signs[" + i + "]", "is not a yes-or-no finding of protocol " + protocol.version()));
            }
        }
        Discomfort.check(request.discomfort(), violations::add);
        RemedyPreferences preferences =
                RemedyPreferences.of(request.setting(), request.tools(), request.wants(), violations::add);
        if (!request.country().map(Country::isCode).orElse(true)) {
            violations.add(Violation.body("country", Country.NEEDED));
        }
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return preferences;
    }

    private static boolean canBeThere(Protocol protocol, Optional<String> sign) {
        return sign.flatMap(id -> Optional.ofNullable(protocol.findings().get(id)))
                .map(Finding::range)
                .map(Optional::isEmpty)
                .orElse(false);
    }
}
