package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "550, 5.1.1 The email account does not exist, 5.1.1",
        "550, 5.1.10 Recipient not found, 5.1.10",
        "553, 5.1.3 Bad destination mailbox address syntax, 5.1.3",
        "550, 5.2.1 The account is disabled, 5.2.1",
        "550, No such user, 550",
        "551, User not local, 551",
        "553, Mailbox name not allowed, 553"
    })
    void aMailboxThatDoesNotExistClosesTheAddress(int code, String text, String named) {
        assertThat(new SmtpReply(code, text).result())
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, named)));
    }

    @ParameterizedTest
    @CsvSource({
        "550, 5.7.1 Relaying denied, MESSAGE_REFUSED, 5.7.1",
        "550, 5.1.8 Sender address rejected, MESSAGE_REFUSED, 5.1.8",
        "554, 5.7.1 Message rejected as spam, MESSAGE_REFUSED, 5.7.1",
        "552, 5.3.4 Message too big, TOO_LARGE, 5.3.4",
        "535, 5.7.8 Authentication failed, CREDENTIALS_REFUSED, 5.7.8",
        "530, 5.7.0 Must issue a STARTTLS command first, CREDENTIALS_REFUSED, 5.7.0",
        "500, Syntax error, MESSAGE_REFUSED, 500"
    })
    void anotherRefusalSaysNothingAboutTheAddress(int code, String text, Reason reason, String named) {
        assertThat(new SmtpReply(code, text).result()).isEqualTo(new SendResult.Refused(Cause.of(reason, named)));
    }

    @ParameterizedTest
    @CsvSource({
        "421, 4.7.0 Too many connections, TOO_MANY, 4.7.0",
        "450, 4.2.0 Greylisted, PEER_FAILED, 4.2.0",
        "451, Local error, PEER_FAILED, 451",
        "452, 4.2.2 Mailbox full, PEER_FAILED, 4.2.2"
    })
    void whatMayPassIsTriedAgain(int code, String text, Reason reason, String named) {
        assertThat(new SmtpReply(code, text).result())
                .isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(reason, named)));
    }
}
