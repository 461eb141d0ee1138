package dev.unknot.reminder.inbox.outcome;

import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.reminder.inbox.checkin.CheckIns;
import dev.unknot.reminder.inbox.nudge.Nudge;
import dev.unknot.reminder.inbox.nudge.Outcomes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;

/** Records how the place felt after a nudge, and what the person answered to a check-in. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class RecordFeeling {

    private final Outcomes outcomes;
    private final CheckIns checkIns;

    RecordFeeling(Outcomes outcomes, CheckIns checkIns) {
        this.outcomes = outcomes;
        this.checkIns = checkIns;
    }

    /** A 400 problem when a discomfort is sent to a nudge that does not ask for it. */
    void check(Nudge nudge, OutcomeRequest request) {
        if (request.discomfort().isPresent() && !nudge.isCheckIn()) {
            throw Problems.badRequest(Violation.body("discomfort", "belongs to check-ins only"));
        }
    }

    void record(Nudge nudge, OutcomeRequest request, Instant now) {
        request.felt().ifPresent(felt -> outcomes.feel(nudge.id, felt));
        request.discomfort().ifPresent(discomfort -> checkIns.answer(nudge.person(), nudge.id, discomfort, now));
    }
}
