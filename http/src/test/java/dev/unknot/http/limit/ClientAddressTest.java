package dev.unknot.http.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @Test
    void allAddressesOfOneNetworkOfIpv6AreOneClient() {
        assertThat(ClientAddress.of("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(ClientAddress.of("2001:db8:1:2::7"))
                .isEqualTo(ClientAddress.of("2001:0DB8:0001:0002:ffff:ffff:ffff:ffff%eth0"))
                .isNotEqualTo(ClientAddress.of("2001:db8:1:3:3:4:5:6"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "::ffff:192.0.2.1", "a name", ""})
    void everyOtherIsOneByItself(String host) {
        assertThat(ClientAddress.of(host)).isEqualTo(host);
    }
}
