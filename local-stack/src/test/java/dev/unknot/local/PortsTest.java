package dev.unknot.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.local.process.StartFailure;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void theDocumentedPortsAreTheDefault() {
        assertThat(Ports.from(Map.of())).isEqualTo(new Ports(8081, 8082, 8083, 8085, 8089, 19092, 15432, 18025));
    }

    @Test
    void eachPortCanBeMoved() {
        assertThat(Ports.from(Map.of("UNKNOT_KAFKA_PORT", "29092")).kafka()).isEqualTo(29092);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "kafka", ""})
    void aValueThatIsNoPortIsRefusedByTheNameOfItsVariable(String value) {
        assertThatThrownBy(() -> Ports.from(Map.of("UNKNOT_KAFKA_PORT", value)))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("UNKNOT_KAFKA_PORT must be a port between 1 and 65535");
    }

    @Test
    void freePortsDifferAndLieBelowThoseOfOutgoingConnections() {
        Ports free = Ports.free();

        assertThat(List.of(
                        free.content(),
                        free.triage(),
                        free.reminder(),
                        free.delivery(),
                        free.identity(),
                        free.kafka(),
                        free.postgres(),
                        free.mail()))
                .doesNotHaveDuplicates()
                .allMatch(port -> port >= 20_000 && port < 32_000);
    }
}
