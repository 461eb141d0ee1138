package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.email.SmtpReply.Stage;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpReplyTest {

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550, 5.1.1 The email account does not exist, 5.1.1",
        "RECIPIENT, 550, 5.1.10 Recipient not found, 5.1.10",
        "RECIPIENT, 553, 5.1.3 Bad destination mailbox address syntax, 5.1.3",
        "RECIPIENT, 550, 5.2.1 The account is disabled, 5.2.1",
        "RECIPIENT, 550, No such user, 550",
        "RECIPIENT, 551, User not local, 551",
        "RECIPIENT, 553, Mailbox name not allowed, 553",
        "CONTENT, 550, 5.1.1 User unknown, 5.1.1"
    })
    void aMailboxThatDoesNotExistClosesTheAddress(Stage stage, int code, String text, String named) {
        assertThat(new SmtpReply(stage, code, text).result())
                .isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, named)));
    }

    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 550, 5.7.1 Relaying denied, MESSAGE_REFUSED, 5.7.1",
        "RECIPIENT, 550, relay not permitted, MESSAGE_REFUSED, 550",
        "RECIPIENT, 550, Sender verify failed, MESSAGE_REFUSED, 550",
        "RECIPIENT, 553, sorry your IP is on our blacklist, MESSAGE_REFUSED, 553",
        "RECIPIENT, 552, 5.2.2 Mailbox full, MAILBOX_BUSY, 5.2.2",
        "RECIPIENT, 554, Transaction failed, MESSAGE_REFUSED, 554",
        "SENDER, 550, 5.1.8 Sender address rejected, CREDENTIALS_REFUSED, 5.1.8",
        "SENDER, 550, No such user, CREDENTIALS_REFUSED, 550",
        "SENDER, 553, Not owned by user, CREDENTIALS_REFUSED, 553",
        "SENDER, 552, 5.3.4 Message too big, TOO_LARGE, 5.3.4",
        "CONTENT, 550, Rejected, MESSAGE_REFUSED, 550",
        "CONTENT, 554, 5.7.1 Message rejected as spam, MESSAGE_REFUSED, 5.7.1",
        "CONTENT, 552, 5.3.4 Message too big, TOO_LARGE, 5.3.4",
        "SESSION, 535, 5.7.8 Authentication failed, CREDENTIALS_REFUSED, 5.7.8",
        "SENDER, 530, 5.7.0 Must issue a STARTTLS command first, CREDENTIALS_REFUSED, 5.7.0",
        "SENDER, 500, Syntax error, CREDENTIALS_REFUSED, 500",
        "CONTENT, 500, Syntax error, MESSAGE_REFUSED, 500"
    })
    void anotherRefusalSaysNothingAboutTheAddress(Stage stage, int code, String text, Reason reason, String named) {
        assertThat(new SmtpReply(stage, code, text).result())
                .isEqualTo(new SendResult.Refused(Cause.of(reason, named)));
    }

    @ParameterizedTest
    @CsvSource({
        "SESSION, 421, 4.7.0 Too many connections, TOO_MANY, 4.7.0",
        "SESSION, 454, 4.7.0 Temporary authentication failure, PEER_FAILED, 4.7.0",
        "SESSION, 554, No SMTP service here, PEER_FAILED, 554",
        "SENDER, 451, Local error, PEER_FAILED, 451",
        "CONTENT, 451, 4.3.0 Local error, PEER_FAILED, 4.3.0"
    })
    void aFaultOfTheServerIsTriedAgain(Stage stage, int code, String text, Reason reason, String named) {
        assertThat(new SmtpReply(stage, code, text).result())
                .isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(reason, named)));
    }

    /** So that many full mailboxes do not look like a server that is down. */
    @ParameterizedTest
    @CsvSource({
        "RECIPIENT, 450, 4.2.0 Greylisted, 4.2.0",
        "RECIPIENT, 451, Try again, 451",
        "RECIPIENT, 452, 4.2.2 Mailbox full, 4.2.2",
        "CONTENT, 452, 4.2.2 Mailbox full, 4.2.2"
    })
    void aFaultOfOneMailboxIsNoneOfTheServer(Stage stage, int code, String text, String named) {
        assertThat(new SmtpReply(stage, code, text).result())
                .isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(Reason.MAILBOX_BUSY, named)));
    }

    /** So that the sender of one organisation does not stop the mails of all others. */
    @ParameterizedTest
    @CsvSource({
        "SENDER, 450, 4.1.8 Domain of sender not found, CREDENTIALS_REFUSED, 4.1.8",
        "SENDER, 451, 4.7.1 Too many mails from this sender, CREDENTIALS_REFUSED, 4.7.1",
        "CONTENT, 451, 4.7.26 Not authenticated, MESSAGE_REFUSED, 4.7.26"
    })
    void aFaultOfOneSenderIsNoneOfTheServer(Stage stage, int code, String text, Reason reason, String named) {
        assertThat(new SmtpReply(stage, code, text).result())
                .isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(reason, named)));
    }
}
