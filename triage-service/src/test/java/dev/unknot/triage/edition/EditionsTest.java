package dev.unknot.triage.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import org.junit.jupiter.api.Test;

class EditionsTest {

    private static final String OLD = "1999.01.1";
    private static final String RELEASED = "2026.11.3";

    private record Config(List<String> versions, String inForce) implements ProtocolConfig {}

    @Test
    void severalAreLoadedAndOneDecides() {
        Editions editions = new Editions(new Config(List.of(OLD, RELEASED), RELEASED));

        assertThat(editions.inForce().version()).isEqualTo(RELEASED);
        assertThat(editions.version(OLD, Language.ENGLISH))
                .map(Protocol::version)
                .contains(OLD);
        assertThat(editions.version(OLD, Language.ENGLISH).map(Protocol::hash))
                .isNotEqualTo(editions.version(RELEASED, Language.ENGLISH).map(Protocol::hash));
        assertThat(editions.version("2000.01.1", Language.ENGLISH)).isEmpty();
        assertThat(new Editions(new Config(List.of(OLD, RELEASED), OLD))
                        .inForce()
                        .version())
                .isEqualTo(OLD);
    }

    @Test
    void theOneInForceMustBeLoadedAndThere() {
        assertThatThrownBy(() -> new Editions(new Config(List.of(OLD), RELEASED)))
                .hasMessageContaining("unknot.triage.protocol.in-force");
        assertThatThrownBy(() -> new Editions(new Config(List.of("2000.01.1"), "2000.01.1")))
                .hasMessageContaining("/protocol/2000.01.1.files is missing");
    }
}
