package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.ChannelChoice.Words;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeFailed;
import dev.unknot.delivery.DeliveryTest;
import dev.unknot.delivery.Receiver;
import dev.unknot.delivery.channel.email.MailServers;
import dev.unknot.delivery.channel.email.bounce.ReadBounces;
import dev.unknot.delivery.lease.Leases;
import dev.unknot.test.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails by SMTP, and the reports of those that did not arrive by IMAP. */
@QuarkusTest
@QuarkusTestResource(value = MailServers.class, restrictToAnnotatedClass = true)
class BouncesIT extends DeliveryTest {

    private static final GreenMail MAIL = MailServers.MAIL;

    private static final String REPORT = """
        From: MAILER-DAEMON@mx.acme.example
        To: %s
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.acme.example

        Final-Recipient: rfc822; somebody@acme.example
        Action: %s
        Status: %s
        --b--
        """;

    @Inject
    ReadBounces readBounces;

    @Inject
    Leases leases;

    private final String person = person();
    private final String address = UUID.randomUUID() + "@acme.example";

    @BeforeEach
    void haveAnAddress() {
        MAIL.setUser(MailServers.BOUNCES, MailServers.BOUNCES, MailServers.BOUNCES);
        as("platform")
                .body(Map.of("from", "unknot@acme.example"))
                .put("/channels/email")
                .then()
                .statusCode(200);
        enrol(person);
        give(address);
    }

    @AfterEach
    void emptyTheMailbox() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void aPermanentFailureClosesTheAddressAndTheNextChannelTakesOver() throws Exception {
        try (Receiver receiver = new Receiver()) {
            Map<String, Object> endpoint = webhook(receiver);
            NudgeDue due = mailed(30, "webhook");
            report(returnPath(), "failed", "5.1.1");
            readBounces.read();
            deliverNudges.deliverDue();

            assertThat(receiver.requests()).hasSize(1);
            assertThat(closed()).isEqualTo("address-closed");
            await().until(() -> outcomes(person).size() == 3);
            assertThat(outcomes(person))
                    .extracting(event -> (Object) event.data())
                    .containsExactly(
                            new NudgeDelivered("acme", person, due.nudge(), NOW, "email"),
                            new NudgeFailed("acme", person, due.nudge(), NOW, "email", "address-closed (5.1.1)"),
                            new NudgeDelivered("acme", person, due.nudge(), NOW, "webhook"));
            as("platform")
                    .get("/deliveries?state=failed&limit=200")
                    .then()
                    .body("items.find { it.nudge == '" + due.nudge() + "' }.code", equalTo("5.1.1"));
            as("platform").delete("/webhooks/" + endpoint.get("id")).then().statusCode(204);
        }
        assertThat(mailbox()).isEmpty();
    }

    @Test
    void aReportThatIsReadTwiceClosesNoAddressThatWasGivenAgain() throws Exception {
        mailed(0);
        report(returnPath(), "failed", "5.1.1");
        readBounces.read();
        later(Duration.ofMinutes(1));
        give(address);
        report(returnPath(), "failed", "5.1.1");
        readBounces.read();

        assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ? AND closed_at IS NOT NULL", person))
                .isZero();
    }

    @Test
    void aPassingFailureClosesItOnTheThirdDayOnly() throws Exception {
        for (int day = 1; day <= 3; day++) {
            SettableClock.set(NOW);
            NudgeDue due = mailed(0);
            later(Duration.ofDays(day));
            report(returnPath(), "delayed", "4.4.1");
            report(returnPath(), "delayed", "4.4.1");
            readBounces.read();

            assertThat(count("SELECT count(*) AS n FROM bounce WHERE mail = ?", due.nudge()))
                    .isEqualTo(1);
            assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ? AND closed_at IS NOT NULL", person))
                    .isEqualTo(day / 3);
        }
    }

    /** What nobody of ours sent closes nothing, and is left for whoever looks after the mailbox. */
    @Test
    void aForgedReportAndAnOrdinaryMailChangeNothing() throws Exception {
        NudgeDue due = mailed(0);
        report(
                "bounces+" + due.nudge().toString().replace("-", "") + "-0123456789abcdef@mail.example",
                "failed",
                "5.1.1");
        MAIL.getUserManager().getUser(MailServers.BOUNCES).deliver(mime("Subject: hello\n\nHow are you?"));
        readBounces.read();
        readBounces.read();

        assertThat(count("SELECT count(*) AS n FROM address WHERE employee = ? AND closed_at IS NOT NULL", person))
                .isZero();
        assertThat(mailbox()).hasSize(2);
    }

    @Test
    void oneReplicaReadsAtATime() throws Exception {
        mailed(0);
        report(returnPath(), "failed", "5.1.1");
        UUID other = leases.take("bounces", Duration.ofMinutes(5)).orElseThrow();
        readBounces.read();
        assertThat(mailbox()).hasSize(1);
        leases.giveBack("bounces", other);
        readBounces.read();

        assertThat(mailbox()).isEmpty();
    }

    /** By mail at once; the others have their turn only if it fails. */
    private NudgeDue mailed(int othersAfter, String... others) {
        List<ChannelChoice> channels = Stream.concat(
                        Stream.of(new ChannelChoice("email", 0, Words.NEUTRAL)),
                        Stream.of(others).map(channel -> new ChannelChoice(channel, othersAfter, Words.NEUTRAL)))
                .toList();
        NudgeDue due = nudge(person, UUID.randomUUID(), channels);
        deliverNudges.deliverDue();
        assertThat(MAIL.waitForIncomingEmail(5_000, 1)).isTrue();
        return due;
    }

    private void give(String email) {
        as("platform")
                .body(Map.of("email", email))
                .put("/employees/" + person + "/addresses")
                .then()
                .statusCode(200);
    }

    private String closed() {
        return as("platform")
                .get("/employees/" + person + "/addresses")
                .then()
                .statusCode(200)
                .body("closed.channel", contains("email"))
                .extract()
                .path("closed[0].reason");
    }

    /** Of the newest mail to the person. */
    private String returnPath() throws MessagingException {
        List<MimeMessage> mails = List.of(MAIL.getReceivedMessagesForDomain(address));
        return mails.get(mails.size() - 1).getHeader("Return-Path", null);
    }

    private static void report(String to, String action, String status) throws MessagingException {
        MAIL.getUserManager().getUser(MailServers.BOUNCES).deliver(mime(REPORT.formatted(to, action, status)));
    }

    private static MimeMessage mime(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<StoredMessage> mailbox() throws FolderException {
        return MAIL.getManagers()
                .getImapHostManager()
                .getInbox(MAIL.getUserManager().getUser(MailServers.BOUNCES))
                .getMessages();
    }
}
