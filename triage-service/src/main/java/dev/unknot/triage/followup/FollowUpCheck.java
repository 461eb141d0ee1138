package dev.unknot.triage.followup;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.protocol.Country;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rejects the whole follow-up if any of its answers is unclear. */
final class FollowUpCheck {

    private static final Set<String> COURSES = Set.of("better", "same", "worse");
    private static final int MOST = 100;

    private FollowUpCheck() {}

    static FollowUpRequest checked(Protocol protocol, FollowUpRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (!request.course().map(COURSES::contains).orElse(true)) {
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
        if (!request.country().map(Country::isCode).orElse(true)) {
            violations.add(Violation.body("country", Country.NEEDED));
        }
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return request;
    }

    private static boolean canBeThere(Protocol protocol, Optional<String> sign) {
        return sign.flatMap(id -> Optional.ofNullable(protocol.findings().get(id)))
                .map(Finding::range)
                .map(Optional::isEmpty)
                .orElse(false);
    }
}
