package dev.unknot.triage.cdshooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.cdshooks.Cards.Card;
import dev.unknot.triage.cdshooks.Cards.Indicator;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    private static Card card(Facts facts) {
        return Cards.of(PROTOCOL, Assessor.decide(PROTOCOL, facts), List.of())
                .cards()
                .get(0);
    }

    @Test
    void theIndicatorFollowsTheLevel() {
        assertThat(Indicator.of(Level.SELF_CARE)).isEqualTo(Indicator.INFO);
        assertThat(Indicator.of(Level.ROUTINE)).isEqualTo(Indicator.INFO);
        assertThat(Indicator.of(Level.URGENT)).isEqualTo(Indicator.WARNING);
        assertThat(Indicator.of(Level.EMERGENCY)).isEqualTo(Indicator.CRITICAL);
        assertThat(Indicator.of(Level.AMBULANCE)).isEqualTo(Indicator.CRITICAL);
    }

    @Test
    void anAmbulanceIsCriticalWithReasons() {
        Card card = card(Facts.NONE.with("chest-pressure-long", true));

        assertThat(card.indicator()).isEqualTo(Indicator.CRITICAL);
        assertThat(card.detail()).contains("`chest-pressure`").contains(PROTOCOL.hash());
        assertThat(card.source().label()).isNotBlank();
    }

    @Test
    void silenceIsProvisionalAndListsWhatIsNotAnswered() {
        Card card = card(Facts.NONE);

        assertThat(card.summary()).startsWith("Provisional: ");
        assertThat(card.detail()).contains("Not answered yet").contains("Where does it hurt most?");
    }

    @Test
    void everySummaryIsShortEnough() {
        for (Level level : Level.values()) {
            assertThat("Provisional: " + PROTOCOL.adviceFor(level).headline()).hasSizeLessThan(140);
        }
    }
}
