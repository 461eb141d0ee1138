package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.LinkedHashSet;
import java.util.List;

/** The project's cases as people who are interviewed and tell no story. */
final class InterviewCases {

    static final Protocol PROTOCOL = ProtocolFixture.released();

    private InterviewCases() {}

    static Interviewee person(Case each) {
        return person(each, each.area());
    }

    static Interviewee person(Case each, String area) {
        return new Interviewee(PROTOCOL, area, new LinkedHashSet<>(each.present()), each.numbers());
    }

    static Level level(Interviewee person) {
        return Assessor.decide(PROTOCOL, person.interviewed().facts()).level();
    }

    static List<Case> emergencies(List<Case> cases) {
        return cases.stream()
                .filter(each -> each.level().atLeast(Level.EMERGENCY))
                .toList();
    }
}
