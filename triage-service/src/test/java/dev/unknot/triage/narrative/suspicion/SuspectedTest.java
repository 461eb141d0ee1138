package dev.unknot.triage.narrative.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuspectedTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static List<Suspected> of(Facts facts, String... findings) {
        return Suspected.of(
                PROTOCOL,
                facts,
                Stream.of(findings)
                        .map(finding -> new Suspicion(finding, "odd words", 0.1))
                        .toList());
    }

    private static List<String> findings(List<Suspected> suspected) {
        return suspected.stream().map(Suspected::finding).toList();
    }

    @Test
    void saysWhatAYesWouldLeadTo() {
        assertThat(of(Facts.NONE, "face-arm-speech")).singleElement().satisfies(each -> {
            assertThat(each.level()).isEqualTo(Level.AMBULANCE);
            assertThat(each.quote()).contains("odd words");
            assertThat(each.label()).isNotBlank();
            assertThat(each.withoutQuote().quote()).isEqualTo(Optional.empty());
        });
    }

    @Test
    void leavesOutWhatWouldNotRaiseTheLevel() {
        assertThat(of(Facts.NONE, "sits-long", "heart-disease")).isEmpty();
        assertThat(of(Facts.NONE.with("saddle-numbness", true), "drooping-eyelid"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatIsAnswered() {
        assertThat(of(Facts.NONE.with("face-arm-speech", false), "face-arm-speech"))
                .isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeSo() {
        assertThat(findings(of(Facts.NONE, "testicle-pain"))).hasSize(1);
        assertThat(of(Facts.NONE.withSex(Optional.of("female")), "testicle-pain"))
                .isEmpty();
    }

    @Test
    void isNeverMoreThanThree() {
        assertThat(findings(of(Facts.NONE, "face-arm-speech", "saddle-numbness", "drooping-eyelid", "vomiting-blood")))
                .containsExactly("face-arm-speech", "saddle-numbness", "drooping-eyelid");
    }
}
