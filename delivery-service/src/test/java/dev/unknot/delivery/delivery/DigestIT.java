package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import com.icegreen.greenmail.util.GreenMail;
import dev.unknot.contracts.nudges.ChannelChoice;
import dev.unknot.contracts.nudges.ChannelChoice.Digest;
import dev.unknot.contracts.nudges.ChannelChoice.Frequency;
import dev.unknot.contracts.nudges.ChannelChoice.Words;
import dev.unknot.contracts.nudges.NudgeDetail;
import dev.unknot.contracts.nudges.NudgeDue;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.outcomes.NudgeDelivered;
import dev.unknot.contracts.outcomes.NudgeSeen;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.delivery.DeliveryTest;
import dev.unknot.delivery.channel.email.MailServers;
import dev.unknot.test.SettableClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Summaries by mail instead of a mail for each nudge. */
@QuarkusTest
@QuarkusTestResource(value = MailServers.class, restrictToAnnotatedClass = true)
class DigestIT extends DeliveryTest {

    private static final GreenMail MAIL = MailServers.MAIL;
    private static final Instant AT = NOW.plus(Duration.ofHours(6));

    @Inject
    DeliverDigests deliverDigests;

    @Inject
    Digests digests;

    private final String person = person();
    private final String address = UUID.randomUUID() + "@acme.example";

    @BeforeEach
    void haveAnAddress() {
        as("platform")
                .body(Map.of("from", "unknot@acme.example"))
                .put("/channels/email")
                .then()
                .statusCode(200);
        enrol(person);
        as("platform")
                .body(Map.of("email", address))
                .put("/employees/" + person + "/addresses")
                .then()
                .statusCode(200);
    }

    @AfterEach
    void emptyTheMailbox() throws Exception {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void oneMailMentionsWhatWasNotSeen() throws Exception {
        NudgeDue missed = nudge(person, NOW, Words.NEUTRAL);
        NudgeDue seen = nudge(person, NOW, Words.NEUTRAL);
        NudgeDue open = nudge(person, AT.minus(Duration.ofMinutes(10)), Words.NEUTRAL);
        see(seen);
        deliverNudges.deliverDue();
        assertThat(deliverDigests.deliverDue()).isZero();
        SettableClock.set(AT);
        deliverDigests.deliverDue();
        deliverDigests.deliverDue();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Deine tägliche Zusammenfassung");
        assertThat(mail.getMessageID()).endsWith("@acme.example>");
        assertThat(mail.getHeader("Feedback-ID", null)).startsWith("digest:");
        assertThat(text(mail)).contains("Noch offen").contains("Schon vorbei").contains("/nudges/" + open.nudge());
        assertThat(text(mail))
                .doesNotContain(missed.nudge().toString())
                .doesNotContain(seen.nudge().toString());
        await().until(() -> outcomes(person).stream().anyMatch(event -> event.data() instanceof NudgeDelivered));
        assertThat(outcomes(person))
                .extracting(event -> (Object) event.data())
                .contains(new NudgeDelivered("acme", person, open.nudge(), AT, "email"));
        assertThat(state(missed)).isEqualTo("sent");
        assertThat(state(seen)).isEqualTo("unneeded");
    }

    @Test
    void withNothingToMentionThereIsNoMail() {
        NudgeDue due = nudge(person, NOW, Words.NEUTRAL);
        see(due);
        SettableClock.set(AT);
        deliverDigests.deliverDue();

        assertThat(MAIL.getReceivedMessagesForDomain(address)).isEmpty();
        assertThat(state(due)).isEqualTo("unneeded");
    }

    @Test
    void aPersonReadsWhereTheNudgeIs() {
        enrol("employee-3");
        as("platform")
                .body(Map.of("email", address))
                .put("/employees/employee-3/addresses")
                .then()
                .statusCode(200);
        NudgeDue due = nudge("employee-3", NOW, Words.NEUTRAL);
        as("employee-3")
                .header("Accept-Language", "en")
                .get("/employees/me/deliveries?nudge=" + due.nudge())
                .then()
                .statusCode(200)
                .body("items.channel", contains("email"))
                .body("items.state", contains("waiting"))
                .body(
                        "items.text",
                        contains(
                                "Not sent yet. The nudge will be in your next email summary if you have not opened it by then."));
        SettableClock.set(AT);
        deliverDigests.deliverDue();

        as("employee-3")
                .header("Accept-Language", "en")
                .get("/employees/me/deliveries?nudge=" + due.nudge())
                .then()
                .body("items.state", contains("sent"))
                .body("items.text", contains("Sent in your email summary."));
    }

    @Test
    void fullWordsAreKeptForTheSummary() throws Exception {
        NudgeDue due = nudge(person, NOW, Words.FULL);
        KAFKA.send(new NudgeDetail(
                "acme", person, due.nudge(), "de", "Kinn zurück", "Langsam.", List.of(), Optional.of("chin-tuck")));
        await().until(() -> count("SELECT count(*) AS n FROM detail WHERE nudge = ?", due.nudge()) == 1);
        deliverNudges.deliverDue();
        SettableClock.set(AT);
        deliverDigests.deliverDue();

        assertThat(text(onlyMail())).contains("Kinn zur");
        assertThat(onlyMail().getSubject()).isEqualTo("Deine tägliche Zusammenfassung");
        assertThat(count("SELECT count(*) AS n FROM detail WHERE nudge = ?", due.nudge()))
                .isZero();
    }

    @Test
    void theLinkStopsTheSummariesAlone() throws Exception {
        nudge(person, NOW, Words.NEUTRAL);
        SettableClock.set(AT);
        deliverDigests.deliverDue();
        URI stop = URI.create(onlyMail().getHeader("List-Unsubscribe", null).replaceAll("[<>]", ""));
        as("platform").post(stop.getPath()).then().statusCode(200);
        NudgeDue later = nudge(person, AT, Words.NEUTRAL, AT.plus(Duration.ofDays(1)));
        SettableClock.set(AT.plus(Duration.ofDays(1)));
        deliverDigests.deliverDue();

        assertThat(count(
                        "SELECT count(*) AS n FROM stopped_channel WHERE employee = ? AND channel = 'email-digest'",
                        person))
                .isEqualTo(1);
        assertThat(state(later)).isEqualTo("skipped");
        onlyMail();
    }

    @Test
    void oneThatWasClaimedByAProcessThatDiedComesOnceItsLeaseEnds() throws Exception {
        nudge(person, NOW, Words.NEUTRAL);
        SettableClock.set(AT);
        assertThat(digests.claim(AT, Duration.ofMinutes(15), 100)).isNotEmpty();
        deliverDigests.deliverDue();
        assertThat(MAIL.getReceivedMessagesForDomain(address)).isEmpty();
        later(Duration.ofMinutes(15));
        deliverDigests.deliverDue();

        onlyMail();
    }

    @Test
    void somebodyWhoLeftLeavesNoSummary() {
        nudge(person, NOW, Words.NEUTRAL);
        KAFKA.send(new EmployeeLeft("acme", person));
        await().until(() -> count("SELECT count(*) AS n FROM recipient WHERE employee = ?", person) == 0);

        assertThat(count("SELECT count(*) AS n FROM digest WHERE employee = ?", person))
                .isZero();
    }

    @Test
    void erasureLeavesNoSummary() {
        enrol("employee-3");
        nudge("employee-3", NOW, Words.NEUTRAL);
        as("employee-3").delete("/employees/me/data").then().statusCode(204);

        assertThat(count("SELECT count(*) AS n FROM digest WHERE employee = ?", "employee-3"))
                .isZero();
    }

    @Test
    void oneThatComesAfterItsSummaryWasSentHasAnother() throws Exception {
        NudgeDue first = nudge(person, NOW, Words.NEUTRAL);
        SettableClock.set(AT);
        deliverDigests.deliverDue();
        later(Duration.ofMinutes(1));
        NudgeDue late = nudge(person, AT.minus(Duration.ofMinutes(1)), Words.NEUTRAL);
        KAFKA.send(first);
        deliverDigests.deliverDue();
        deliverDigests.deliverDue();

        MimeMessage[] mails = MAIL.getReceivedMessagesForDomain(address);
        assertThat(mails).hasSize(2);
        assertThat(text(mails[1])).contains("/nudges/" + late.nudge());
        assertThat(mails[1].getMessageID()).isNotEqualTo(mails[0].getMessageID());
        assertThat(state(late)).isEqualTo("sent");
    }

    private NudgeDue nudge(String to, Instant from, Words words) {
        return nudge(to, from, words, AT);
    }

    private NudgeDue nudge(String to, Instant from, Words words, Instant digestAt) {
        UUID id = UUID.randomUUID();
        NudgeDue due = new NudgeDue(
                "acme",
                to,
                id,
                List.of(NudgeKind.STRETCH),
                from,
                from,
                from.plus(Duration.ofHours(1)),
                "de",
                "Zeit für eine kurze Pause",
                "Öffne Unknot und sieh nach, was dran ist.",
                "/nudges/" + id,
                Optional.of(List.of(new ChannelChoice(
                        "email",
                        0,
                        words,
                        Optional.of(new Digest(Frequency.DAILY, digestAt, ZoneId.of("Europe/Berlin")))))));
        KAFKA.send(due);
        await().until(() -> count("SELECT count(*) AS n FROM digest_item WHERE nudge = ?", id) == 1);
        return due;
    }

    private void see(NudgeDue due) {
        KAFKA.send(new NudgeSeen("acme", person, due.nudge(), NOW, Optional.empty()));
        await().until(() ->
                count("SELECT count(*) AS n FROM nudge WHERE id = ? AND seen_at IS NOT NULL", due.nudge()) == 1);
    }

    private String state(NudgeDue due) {
        return database.find("SELECT state FROM digest_item WHERE nudge = ?", row -> row.text("state"), due.nudge())
                .orElseThrow();
    }

    private MimeMessage onlyMail() {
        MimeMessage[] mails = MAIL.getReceivedMessagesForDomain(address);
        assertThat(mails).hasSize(1);
        return mails[0];
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8).replace("=\r\n", "");
    }
}
