package dev.unknot.benchmarks.triage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.benchmarks.triage.cases.Mixes;
import dev.unknot.benchmarks.triage.cases.Released;
import dev.unknot.benchmarks.triage.drools.DroolsRules;
import dev.unknot.benchmarks.triage.drools.DroolsRules.Sessions;
import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That Drools is given the same rules: else the comparison would say nothing. */
class AgreementTest {

    @ParameterizedTest
    @EnumSource
    void bothEnginesDecideTheSame(Sessions sessions) {
        try (DroolsRules drools = new DroolsRules(Released.PROTOCOL, sessions)) {
            for (Mixes mix : Mixes.values()) {
                assertThat(Agreement.differences(drools, mix.facts())).isEmpty();
            }
        }
    }

    /** Else agreement would be cheap. */
    @Test
    void theEvidenceReachesEveryLevelAndLeavesRulesOpen() {
        assertThat(lower(Mixes.ANSWERED.facts())).contains(Level.values());
        assertThat(lower(Mixes.MIXED.facts())).contains(Level.SELF_CARE, Level.AMBULANCE);
        assertThat(lower(Mixes.AREA_ONLY.facts())).containsOnly(Level.SELF_CARE);
        try (DroolsRules drools = new DroolsRules(Released.PROTOCOL, Sessions.KEPT)) {
            assertThat(Mixes.AREA_ONLY.facts())
                    .allSatisfy(facts -> assertThat(drools.judge(facts).open()).hasSizeGreaterThan(20));
        }
    }

    private static List<Level> lower(List<Facts> evidence) {
        return evidence.stream()
                .map(facts ->
                        Assessor.decide(Released.PROTOCOL, facts).interval().lower())
                .distinct()
                .toList();
    }
}
