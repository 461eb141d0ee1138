package dev.unknot.delivery.channel.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostAnswerTest {

    private static final Optional<Duration> WAIT = Optional.of(Duration.ofSeconds(7));

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204, 299})
    void aSuccessIsSent(int status) {
        assertThat(new PostAnswer(status, WAIT, "").byStatus()).isEqualTo(SendResult.sent());
    }

    @ParameterizedTest
    @CsvSource({
        "408, TIMED_OUT",
        "425, TIMED_OUT",
        "429, TOO_MANY",
        "500, PEER_FAILED",
        "502, PEER_FAILED",
        "503, PEER_FAILED",
        "504, PEER_FAILED",
        "599, PEER_FAILED"
    })
    void whatMayPassIsTriedAgainWhenThePeerSays(int status, Reason reason) {
        assertThat(new PostAnswer(status, WAIT, "").byStatus())
                .isEqualTo(new SendResult.RetryAfter(WAIT, Cause.of(reason, status)));
    }

    @ParameterizedTest
    @CsvSource({
        "301, MESSAGE_REFUSED",
        "302, MESSAGE_REFUSED",
        "308, MESSAGE_REFUSED",
        "400, MESSAGE_REFUSED",
        "401, CREDENTIALS_REFUSED",
        "403, CREDENTIALS_REFUSED",
        "404, MESSAGE_REFUSED",
        "413, TOO_LARGE",
        "418, MESSAGE_REFUSED",
        "422, MESSAGE_REFUSED"
    })
    void whatWouldFailAgainIsRefused(int status, Reason reason) {
        assertThat(new PostAnswer(status, WAIT, "").byStatus())
                .isEqualTo(new SendResult.Refused(Cause.of(reason, status)));
    }

    @ParameterizedTest
    @ValueSource(ints = 410)
    void goneClosesTheAddress(int status) {
        assertThat(new PostAnswer(status, WAIT, "").byStatus())
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, status)));
    }
}
