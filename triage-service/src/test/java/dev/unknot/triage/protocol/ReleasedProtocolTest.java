package dev.unknot.triage.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReleasedProtocolTest {
    private final Protocol protocol = ProtocolFixture.released();

    @Test
    void statesThatNobodySignedIt() {
        assertThat(protocol.signature()).isEqualTo("No clinician has signed this protocol yet.");
        assertThat(protocol.hash()).matches("[0-9a-f]{64}");
        assertThat(protocol.version()).isEqualTo("2026.11.3");
    }
}
