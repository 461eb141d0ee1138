package dev.unknot.http.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRulesTest {

    private final AddressRules rules = new AddressRules(Set.of("hooks.intern"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/a.ics",
                "https://127.0.0.1/",
                "https://2130706433/",
                "https://0.0.0.0/",
                "https://100.64.0.1/",
                "https://169.254.169.254/latest/meta-data/",
                "https://172.31.255.255/",
                "https://192.168.1.1:8443/",
                "https://198.18.0.1/",
                "https://224.0.0.1/",
                "https://255.255.255.255/",
                "https://[::1]/",
                "https://[::]/",
                "https://[::ffff:10.0.0.1]/",
                "https://[64:ff9b::a00:1]/",
                "https://[2002:a00:1::]/",
                "https://[2001::1]/",
                "https://[fd00::1]/",
                "https://[fe80::1]/",
                "https://[ff02::1]/"
            })
    void aPrivateNetworkIsOutOfReach(String address) {
        assertThat(rules.fault(address)).contains("must not point into a private network");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8/a.ics",
                "https://172.32.0.1/",
                "https://100.128.0.1:443/",
                "https://[2a00:1450:4001::1]:8443/a?b=c",
                "HTTPS://8.8.8.8/",
                "https://no-such-host.invalid/a.ics",
                "http://hooks.intern:8080/a.ics"
            })
    void thePublicNetworkAndTrustedHostsAreWithinReach(String address) {
        assertThat(rules.fault(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://8.8.8.8/",
                "ftp://8.8.8.8/",
                "file://8.8.8.8/etc/passwd",
                "https://8.8.8.8:22/",
                "jar://8.8.8.8/"
            })
    void onlyHttpsIsRead(String address) {
        assertThat(rules.fault(address)).contains("must begin with https:// and be on port 443 or 8443");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "zebra",
                "https://",
                "https:///a",
                "file:/etc/passwd",
                "https://a b/",
                "mailto:a@b.c",
                "webcal:a"
            })
    void somethingElseIsNoAddress(String address) {
        assertThat(rules.fault(address))
                .hasValueSatisfying(fault -> assertThat(fault).contains("must be an address"));
    }

    @Test
    void nobodysPasswordStandsInAnAddress() {
        assertThat(rules.fault("https://me:secret@8.8.8.8/")).contains("must not name a user");
        assertThat(rules.fault("https://hooks.intern@8.8.8.8/")).contains("must not name a user");
    }

    @Test
    void aMappedAddressIsTheOneItStandsFor() throws UnknownHostException {
        assertThat(PublicNetwork.contains(InetAddress.getByName("::ffff:8.8.8.8")))
                .isTrue();
        assertThat(PublicNetwork.contains(InetAddress.getByName("::ffff:127.0.0.1")))
                .isFalse();
    }

    @Test
    void theHostThatWasCheckedIsTheOneToConnectTo() throws RefusedAddress, UnknownHostException {
        RequestOptions request =
                rules.check("https://8.8.8.8:8443/hook?key=a%2Fb").request(HttpMethod.POST);

        assertThat(request.getServer().hostAddress()).isEqualTo("8.8.8.8");
        assertThat(request.getServer().port()).isEqualTo(8443);
        assertThat(request.getHost()).isEqualTo("8.8.8.8");
        assertThat(request.isSsl()).isTrue();
        assertThat(request.getURI()).isEqualTo("/hook?key=a%2Fb");
        assertThat(request.getFollowRedirects()).isFalse();
    }

    @Test
    void anAddressThatIsRefusedIsNotRepeated() {
        assertThatThrownBy(() -> rules.check("https://127.0.0.1/secret"))
                .isInstanceOf(RefusedAddress.class)
                .hasMessage("must not point into a private network");
        assertThatThrownBy(() -> rules.check("https://no-such-host.invalid/secret"))
                .isInstanceOf(UnknownHostException.class)
                .hasMessage("its host cannot be found");
    }
}
