package dev.unknot.delivery.channel.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.email.ReturnPath;
import dev.unknot.delivery.channel.email.bounce.Bounce.Effect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BounceReaderTest {

    private static final UUID MAIL = UUID.fromString("f0e1d2c3-b4a5-4678-9abc-def012345678");

    /** As Postfix writes one. */
    private static final String REPORT = """
        Return-Path: <>
        Received: from mx.acme.example by mail.example; Mon, 30 Nov 2026 10:00:00 +0000
        From: MAILER-DAEMON@mx.acme.example (Mail Delivery System)
        Subject: Undelivered Mail Returned to Sender
        To: %s
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status;
        	boundary="4FqX.1606730400/mx.acme.example"

        This is a MIME-encapsulated message.

        --4FqX.1606730400/mx.acme.example
        Content-Description: Notification
        Content-Type: text/plain; charset=us-ascii

        I'm sorry to have to inform you that your message could not be delivered.

        --4FqX.1606730400/mx.acme.example
        Content-Description: Delivery report
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.acme.example
        X-Postfix-Queue-ID: 4FqX
        Arrival-Date: Mon, 30 Nov 2026 09:59:58 +0000 (UTC)

        Final-Recipient: rfc822; somebody@acme.example
        Original-Recipient: rfc822;somebody@acme.example
        Action: %s
        Status: %s
        Remote-MTA: dns; mx.acme.example
        Diagnostic-Code: smtp; 550 5.1.1 <somebody@acme.example>: Recipient
            address rejected: User unknown

        --4FqX.1606730400/mx.acme.example
        Content-Description: Undelivered Message Headers
        Content-Type: text/rfc822-headers

        Subject: A short break is due

        --4FqX.1606730400/mx.acme.example--
        """;

    private final ReturnPath path = new ReturnPath("a secret", "bounces@mail.example");
    private final BounceReader reader = new BounceReader(path);

    @ParameterizedTest
    @CsvSource({"failed, 5.1.1", "failed, 5.2.2", "Failed, 5.4.4", "FAILED, 5.3.0"})
    void aPermanentFailureClosesTheAddress(String action, String status) {
        assertThat(reader.read(report(path.of(MAIL), action, status)))
                .contains(new Bounce(MAIL, Cause.of(Reason.ADDRESS_CLOSED, status), Effect.CLOSES_THE_ADDRESS));
    }

    /** Otherwise one fault in our own settings would close the addresses of everybody. */
    @ParameterizedTest
    @ValueSource(strings = {"5.7.1", "5.7.26", "5.6.0", "5.5.4", "5.1.8", "5.3.4"})
    void aRefusalOfTheMailOrItsSenderClosesNothing(String status) {
        assertThat(reader.read(report(path.of(MAIL), "failed", status)))
                .contains(new Bounce(MAIL, Cause.of(Reason.MESSAGE_REFUSED, status), Effect.FAILED));
    }

    @ParameterizedTest
    @CsvSource({
        "delayed, 4.4.1, DELAYED",
        "failed, 4.4.7, FAILED_FOR_NOW",
        "failed, '4.2.2 (mailbox full)', FAILED_FOR_NOW"
    })
    void aPassingFailureIsCounted(String action, String status, Effect effect) {
        assertThat(reader.read(report(path.of(MAIL), action, status)))
                .contains(new Bounce(MAIL, Cause.of(Reason.MAILBOX_BUSY, status.substring(0, 5)), effect));
    }

    /** Its Diagnostic-Code says 5.1.1. */
    @Test
    void aVagueStatusIsReplacedByTheAnswerThatTheServerGot() {
        assertThat(reader.read(report(path.of(MAIL), "failed", "5.0.0")).map(Bounce::cause))
                .contains(Cause.of(Reason.ADDRESS_CLOSED, "5.1.1"));
    }

    @ParameterizedTest
    @CsvSource({"delivered, 2.0.0", "relayed, 2.0.0", "expanded, 2.0.0", "'', 5.1.1", "failed, none"})
    void whatArrivedIsNoBounce(String action, String status) {
        assertThat(reader.read(report(path.of(MAIL), action, status))).isEmpty();
    }

    @Test
    void aReportThatNoMailOfOursLedToIsNone() {
        ReturnPath another = new ReturnPath("another secret", "bounces@mail.example");

        assertThat(reader.read(report(another.of(MAIL), "failed", "5.1.1"))).isEmpty();
        assertThat(reader.read(report("bounces@mail.example", "failed", "5.1.1")))
                .isEmpty();
    }

    @Test
    void theAddressMayStandInTheHeaderOfTheMailServer() {
        byte[] report = ("X-Original-To: " + path.of(MAIL) + "\n" + REPORT.formatted("undisclosed", "failed", "5.1.1"))
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(reader.read(report)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "no mail",
                "To: x\nContent-Type: multipart/report; boundary=a\n\n",
                "Content-Type: multipart/report\n\n--\n--",
                "Content-Type: text/plain\n\nStatus: 5.1.1\nAction: failed\n"
            })
    void anythingElseIsNoReport(String mail) {
        assertThat(reader.read(mail.getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(reader.read(("To: " + path.of(MAIL) + "\n" + mail).getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    /** Whatever is cut off, nothing is thrown, and the mail is the right one. */
    @Test
    void aReportMayBreakOffAnywhere() {
        byte[] whole = report(path.of(MAIL), "failed", "5.1.1");

        for (int length = 0; length < whole.length; length += 7) {
            Optional<Bounce> bounce = reader.read(Arrays.copyOf(whole, length));

            assertThat(bounce.map(Bounce::mail).orElse(MAIL)).isEqualTo(MAIL);
        }
    }

    /** A mail may be made to cost whoever reads it. */
    @Test
    void aHostileMailIsHarmless() {
        String nested = "Content-Type: multipart/report; boundary=b\r\n\r\n--b\r\n".repeat(20_000);
        String parts = "Content-Type: multipart/report; boundary=b\r\n\r\n" + "--b\r\n\r\n".repeat(100_000);
        String fields = "To: " + "<a@b>, ".repeat(100_000) + "\r\nContent-Type: multipart/report\r\n\r\n";
        String boundary =
                "Content-Type: multipart/report; boundary=" + "b".repeat(30_000) + "\r\n\r\n" + "b".repeat(900_000);
        String line = "Content-Type: multipart/report; boundary=" + "b".repeat(900_000) + "\r\n\r\n";

        for (String mail : List.of(nested, parts, fields, boundary, line)) {
            byte[] sent = ("To: " + path.of(MAIL) + "\r\n" + mail).getBytes(StandardCharsets.US_ASCII);
            assertTimeout(
                    Duration.ofSeconds(2), () -> assertThat(reader.read(sent)).isEmpty());
        }
    }

    private static byte[] report(String to, String action, String status) {
        return REPORT.formatted(to, action, status).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII);
    }
}
