package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that answers as it is told, and holds its tongue, hangs up or talks nonsense. */
class SmtpClientTest {

    private static final Vertx VERTX = Vertx.vertx();

    private SmtpPeer peer;
    private SmtpClient client;

    @BeforeEach
    void start() throws IOException {
        peer = new SmtpPeer();
        client = new SmtpClient(
                VERTX, new Config(peer.port(), Optional.empty(), Optional.empty(), Duration.ofSeconds(5)));
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        peer.close();
    }

    @AfterAll
    static void end() {
        VERTX.close();
    }

    @Test
    void whatTheServerTakesIsSentWithoutAnEmptyHeader() {
        assertThat(send()).isEqualTo(SendResult.sent());
        assertThat(peer.mails())
                .singleElement()
                .satisfies(mail -> assertThat(mail)
                        .contains("Subject: A short break is due")
                        .doesNotContainPattern("(?m)^(?i:cc|bcc|reply-to):"));
    }

    @Test
    void oneConnectionServesSeveralMails() {
        assertThat(send()).isEqualTo(SendResult.sent());
        peer.answers("CONNECT", "421 4.3.2 no more");

        assertThat(send()).isEqualTo(SendResult.sent());
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 No such user, 5.1.1",
        "RCPT, 550 No such user here, 550",
        "RCPT, 551 User not local, 551",
        "RCPT, 553 Mailbox name not allowed, 553",
        "RCPT, '550-5.1.1 The email account that you tried\r\n550 5.1.1 to reach does not exist', 5.1.1",
        "., 550 5.1.1 User unknown, 5.1.1"
    })
    void aRecipientThatDoesNotExistIsGone(String command, String answer, String code) {
        peer.answers(command, answer);

        assertThat(send()).isEqualTo(new SendResult.Gone(Cause.of(Reason.ADDRESS_CLOSED, code)));
    }

    @ParameterizedTest
    @CsvSource({
        "MAIL, 550 5.1.1 Who are you, CREDENTIALS_REFUSED, 5.1.1",
        "MAIL, 553 Not your address, CREDENTIALS_REFUSED, 553",
        "RCPT, 554 5.7.1 Relay access denied, MESSAGE_REFUSED, 5.7.1",
        "DATA, 550 No, MESSAGE_REFUSED, 550",
        "., 554 5.7.1 Refused by policy, MESSAGE_REFUSED, 5.7.1",
        "., 550 Looks like spam, MESSAGE_REFUSED, 550",
        "., 552 Too long, TOO_LARGE, 552"
    })
    void aRefusalOfTheMailOrTheSenderClosesNothing(String command, String answer, Reason reason, String code) {
        peer.answers(command, answer);

        assertThat(send()).isEqualTo(new SendResult.Refused(Cause.of(reason, code)));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, 421 4.3.2 Too busy, TOO_MANY, 4.3.2",
        "CONNECT, 554 No service, PEER_FAILED, 554",
        "MAIL, 451 4.3.0 Later, PEER_FAILED, 4.3.0",
        "RCPT, 450 4.2.0 Greylisted, MAILBOX_BUSY, 4.2.0",
        "., 451 4.3.0 Later, PEER_FAILED, 4.3.0"
    })
    void aPassingFaultIsTriedAgain(String command, String answer, Reason reason, String code) {
        peer.answers(command, answer);

        assertThat(send()).isEqualTo(new SendResult.RetryAfter(Optional.empty(), Cause.of(reason, code)));
    }

    @Test
    void aLoginThatIsRefusedIsTheOperatorsMatter() {
        peer.answers("EHLO", "250-peer.example\r\n250 AUTH PLAIN").answers("AUTH", "535 5.7.8 Wrong password");
        SmtpClient signedIn = signedIn(Optional.of(StartTLSOptions.OPTIONAL));

        assertThat(signedIn.send(mail()))
                .isEqualTo(new SendResult.Refused(Cause.of(Reason.CREDENTIALS_REFUSED, "5.7.8")));
        signedIn.close();
    }

    @Test
    void withoutTlsThePasswordIsNotSentUnlessTheOperatorSaysSo() {
        peer.answers("EHLO", "250-peer.example\r\n250 AUTH PLAIN").answers("AUTH", "235 2.7.0 ok");
        SmtpClient careful = signedIn(Optional.empty());
        SmtpClient told = signedIn(Optional.of(StartTLSOptions.OPTIONAL));

        assertThat(careful.send(mail())).isInstanceOf(SendResult.RetryAfter.class);
        assertThat(told.send(mail())).isEqualTo(SendResult.sent());
        careful.close();
        told.close();
    }

    private SmtpClient signedIn(Optional<StartTLSOptions> startTls) {
        return new SmtpClient(VERTX, new Config(peer.port(), Optional.of("unknot"), startTls, Duration.ofSeconds(5)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "."})
    void aServerThatHangsUpIsTriedAgain(String command) {
        peer.answers(command, SmtpPeer.CLOSE);

        assertThat(send()).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    /** The client notices only when the time for the mail is over. */
    @Test
    void aServerThatHangsUpWithoutAGreetingIsTriedAgain() {
        peer.answers("CONNECT", SmtpPeer.CLOSE);
        SmtpClient hasty = new SmtpClient(
                VERTX, new Config(peer.port(), Optional.empty(), Optional.empty(), Duration.ofMillis(400)));

        assertThat(hasty.send(mail())).isEqualTo(SendResult.retry(Reason.TIMED_OUT));
        hasty.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONNECT", "EHLO", "RCPT", "."})
    void aServerThatHoldsItsTongueIsGivenUpOn(String command) {
        peer.answers(command, SmtpPeer.SILENCE);
        SmtpClient hasty = new SmtpClient(
                VERTX, new Config(peer.port(), Optional.empty(), Optional.empty(), Duration.ofMillis(400)));

        assertThat(hasty.send(mail())).isIn(SendResult.retry(Reason.TIMED_OUT), SendResult.retry(Reason.UNREACHABLE));
        hasty.close();
    }

    /** Otherwise a few hanging connections would keep all later mails waiting. */
    @Test
    void aConnectionThatHangsMakesRoomForTheNext() {
        peer.answers("RCPT", SmtpPeer.SILENCE);
        SmtpClient hasty = new SmtpClient(
                VERTX, new Config(peer.port(), Optional.empty(), Optional.empty(), Duration.ofMillis(400)));
        hasty.send(mail());
        hasty.send(mail());
        peer.answers("RCPT", "250 ok");

        await().until(() -> hasty.send(mail()).equals(SendResult.sent()));
        hasty.close();
    }

    @ParameterizedTest
    @CsvSource({"MAIL, hello", "RCPT, 25", "RCPT, ???", "., 2x0 ok"})
    void nonsenseIsTriedAgainAndClosesNothing(String command, String answer) {
        peer.answers(command, answer);

        assertThat(send()).isEqualTo(SendResult.retry(Reason.ANSWER_UNREADABLE));
    }

    private SendResult send() {
        return client.send(mail());
    }

    private static MailMessage mail() {
        return new MailMessage("unknot@acme.example", "ana@acme.example", "A short break is due", "Open Unknot.");
    }

    /** With one connection, so that one that hangs is noticed. */
    private record Config(int port, Optional<String> user, Optional<StartTLSOptions> startTls, Duration answerTimeout)
            implements SmtpConfig {

        @Override
        public String host() {
            return "127.0.0.1";
        }

        @Override
        public Optional<String> password() {
            return user.map(name -> "secret");
        }

        @Override
        public Optional<String> helloName() {
            return Optional.of("unknot.example");
        }

        @Override
        public boolean tls() {
            return false;
        }

        @Override
        public int connections() {
            return 1;
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration mailTimeout() {
            return answerTimeout.plusMillis(600);
        }
    }
}
