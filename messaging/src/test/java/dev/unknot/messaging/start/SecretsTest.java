package dev.unknot.messaging.start;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void nothingIsMissingWhenEachHasAValue() {
        assertThat(secrets(Map.of("UNKNOT_A", "one", "UNKNOT_B", "two")).missing())
                .isEmpty();
    }

    @Test
    void allThatAreMissingOrBlankAreNamedWithTheirVariable() {
        assertThat(secrets(Map.of("UNKNOT_B", " ")).missing())
                .containsExactly(
                        "unknot.a (environment variable UNKNOT_A)", "unknot.b (environment variable UNKNOT_B)");
    }

    @Test
    void aSecretBuiltFromAnotherIsMissingWithIt() {
        Map<String, String> properties = new HashMap<>();
        properties.put("unknot.secrets", "unknot.derived");
        properties.put("unknot.derived", "prefix/${unknot.a}");
        properties.put("unknot.a", "${UNKNOT_A}");
        assertThat(of(properties).missing()).containsExactly("unknot.derived");
    }

    private static Secrets secrets(Map<String, String> variables) {
        Map<String, String> properties = new HashMap<>(variables);
        properties.put("unknot.secrets", "unknot.a,unknot.b");
        properties.put("unknot.a", "${UNKNOT_A}");
        properties.put("unknot.b", "${UNKNOT_B}");
        return of(properties);
    }

    private static Secrets of(Map<String, String> properties) {
        return new Secrets(new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build());
    }
}
