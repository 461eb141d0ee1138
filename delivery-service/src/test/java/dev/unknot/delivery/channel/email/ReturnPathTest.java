package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    private static final UUID NUDGE = UUID.fromString("f0e1d2c3-b4a5-4678-9abc-def012345678");

    private final ReturnPath path = new ReturnPath("a secret", "bounces@mail.example");

    @Test
    void itComesBackAsTheNudge() {
        assertThat(path.of(NUDGE)).matches("bounces\\+f0e1d2c3b4a546789abcdef012345678-[0-9a-f]{16}@mail\\.example");
        assertThat(path.mail(path.of(NUDGE))).contains(NUDGE);
        assertThat(path.mail(" <" + path.of(NUDGE) + "> ")).contains(NUDGE);
    }

    @Test
    void theLocalPartIsNotTooLong() {
        // RFC 5321, section 4.5.3.1.1.
        assertThat(path.of(NUDGE).indexOf('@')).isLessThanOrEqualTo(64);
    }

    @Test
    void nobodyElseCanMakeOne() {
        assertThat(path.mail(new ReturnPath("another", "bounces@mail.example").of(NUDGE)))
                .isEmpty();
        assertThat(path.mail(path.of(NUDGE).replace("f0e1", "f0e2"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bounces@mail.example", "a+b@c", "bounces+f0-00@mail.example", "+++@@@"})
    void otherAddressesNameNoNudge(String address) {
        assertThat(path.mail(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bounces", "@mail.example", "bounces@"})
    void aMailboxMustBeAnAddress(String mailbox) {
        assertThatThrownBy(() -> new ReturnPath("a secret", mailbox))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("unknot.delivery.email.bounces");
    }
}
