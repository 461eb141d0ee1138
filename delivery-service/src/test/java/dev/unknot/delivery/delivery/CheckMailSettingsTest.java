package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckMailSettingsTest {

    private static final Optional<String> NONE = Optional.empty();

    @Test
    void addressesAloneAreRight() {
        assertThat(CheckMailSettings.faults(NONE, NONE, NONE)).isEmpty();
        assertThat(CheckMailSettings.faults(
                        Optional.of("unknot@example.org"),
                        Optional.of("bounces@mail.example.org"),
                        Optional.of("imap.example.org")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Somebody <unknot@example.org>",
                "somebody",
                "a@b.c, d@e.f",
                "somebody@localhost",
                "a@b.c\r\nBcc: d@e.f"
            })
    void aSenderThatIsNoAddressIsNamedWithoutItsValue(String from) {
        assertThat(CheckMailSettings.faults(Optional.of(from), NONE, NONE))
                .singleElement()
                .satisfies(
                        fault -> assertThat(fault).contains("UNKNOT_MAIL_FROM").doesNotContain(from));
    }

    @Test
    void aMailboxOfBouncesNeedsTheirAddress() {
        assertThat(CheckMailSettings.faults(NONE, NONE, Optional.of("imap.example.org")))
                .singleElement()
                .asString()
                .contains("UNKNOT_BOUNCES");
        assertThat(CheckMailSettings.faults(NONE, Optional.of("bounces"), NONE))
                .singleElement()
                .asString()
                .contains("UNKNOT_BOUNCES");
    }
}
