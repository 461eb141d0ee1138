package dev.unknot.triage.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SafetyNetTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    /** A person of forty with pain since yesterday, who answered no to everything else. */
    private static Facts fine(String area) {
        Facts facts = Facts.NONE.withArea(area);
        for (Finding finding : PROTOCOL.findings().values()) {
            facts = finding.range().isPresent() ? facts.with(finding.id(), 1) : facts.with(finding.id(), false);
        }
        return facts.with("age-in-years", 40);
    }

    private static Optional<SafetyNet> net(Facts facts, String country) {
        return SafetyNet.of(PROTOCOL, Assessor.decide(PROTOCOL, facts), Optional.of(country));
    }

    @Test
    void selfCareSaysWhenAndWhomToCall() {
        assertThat(net(fine("lower-back"), "NO")).hasValueSatisfying(net -> {
            assertThat(net.number()).contains("113");
            assertThat(net.whenToCall().get(0)).startsWith("Call an ambulance on 113 at once");
            assertThat(String.join(" ", net.whenToCall()))
                    .contains("Numbness between the legs", "or is no better in 7 days");
        });
    }

    @Test
    void everyAnswerThatIsNoEmergencyHasOne() {
        for (String area : PROTOCOL.watchOrder().byArea().keySet()) {
            for (Facts facts : List.of(
                    fine(area),
                    Facts.NONE.withArea(area),
                    fine(area).with("fever", true),
                    fine(area).with("weight-loss", true))) {
                Decision decision = Assessor.decide(PROTOCOL, facts);
                assertThat(decision.level().atLeast(Level.EMERGENCY)).isFalse();
                assertThat(SafetyNet.of(PROTOCOL, decision, Optional.of("KR"))).hasValueSatisfying(net -> {
                    assertThat(net.whenToCall()).hasSizeGreaterThan(1);
                    assertThat(net.whenToCall().get(0)).contains("119");
                });
            }
        }
    }

    @Test
    void anEmergencySaysWhomToCallNow() {
        Facts stroke = Facts.NONE.with("face-arm-speech", true);

        assertThat(net(stroke, "GB")).isEmpty();
        assertThat(CallView.of(PROTOCOL, Level.AMBULANCE, Optional.of("GB")))
                .hasValueSatisfying(call -> assertThat(call.number()).contains("999"));
    }

    @Test
    void theAdviceLineIsNamedWhereThereIsOne() {
        assertThat(net(fine("neck").with("weight-loss", true), "GB"))
                .hasValueSatisfying(
                        net -> assertThat(net.whenToCall()).anyMatch(line -> line.contains("111 for medical advice")));
    }

    @Test
    void anUncertainNumberComesWithTheGeneralOne() {
        CallView togo =
                CallView.of(PROTOCOL, Level.AMBULANCE, Optional.of("TG")).orElseThrow();
        CallView rwanda =
                CallView.of(PROTOCOL, Level.AMBULANCE, Optional.of("RW")).orElseThrow();

        assertThat(togo.certainty()).contains("uncertain");
        assertThat(togo.general()).contains("118");
        assertThat(togo.note()).contains("We could not confirm 8200. If nobody answers, call 118.");
        assertThat(rwanda.general()).contains("112");
        assertThat(rwanda.note())
                .contains(
                        "We could not confirm 912. If nobody answers, call the police on 112 and ask for an ambulance.");
        assertThat(net(fine("neck"), "TG"))
                .hasValueSatisfying(net -> assertThat(net.whenToCall().get(0))
                        .startsWith("Call an ambulance on 8200 or your local emergency number"));
    }

    @Test
    void aCertainNumberStandsAlone() {
        CallView germany =
                CallView.of(PROTOCOL, Level.AMBULANCE, Optional.of("DE")).orElseThrow();

        assertThat(germany.certainty()).contains("read");
        assertThat(germany.general()).isEmpty();
        assertThat(germany.note()).isEmpty();
    }

    @Test
    void anUnknownCountryGetsNoNumber() {
        CallView nowhere =
                CallView.of(PROTOCOL, Level.AMBULANCE, Optional.empty()).orElseThrow();
        CallView ice = CallView.of(PROTOCOL, Level.EMERGENCY, Optional.of("AQ")).orElseThrow();

        assertThat(nowhere.number()).isEmpty();
        assertThat(nowhere.name()).contains("Call your local emergency number");
        assertThat(ice.number()).isEmpty();
        assertThat(SafetyNet.of(PROTOCOL, Assessor.decide(PROTOCOL, fine("neck")), Optional.empty()))
                .hasValueSatisfying(net -> assertThat(net.whenToCall().get(0))
                        .startsWith("Call an ambulance on your local emergency number"));
    }
}
