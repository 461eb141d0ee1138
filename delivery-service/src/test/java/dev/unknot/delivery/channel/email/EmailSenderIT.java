package dev.unknot.delivery.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.icegreen.greenmail.util.GreenMail;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.message.MessageFixture;
import dev.unknot.test.ServiceTest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimePart;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What is sent by SMTP is read again by IMAP, as a mail program does. */
@QuarkusTest
@QuarkusTestResource(value = MailServers.class, restrictToAnnotatedClass = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EmailSenderIT extends ServiceTest {

    private static final GreenMail MAIL = MailServers.MAIL;

    @Inject
    EmailSender sender;

    private final String to = UUID.randomUUID() + "@acme.example";

    @Test
    void aMailProgramReadsTheMailInTextAndHtml() throws Exception {
        assertThat(send(MessageFixture.neutral("de", "Zeit für eine kurze Pause", "Öffne Unknot.")))
                .isEqualTo(SendResult.sent());

        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo("Zeit für eine kurze Pause");
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Müller & Co.");
        assertThat(from.getAddress()).isEqualTo("unknot@acme.example");
        assertThat(mail.getReplyTo()[0]).hasToString("people@acme.example");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(header(mail, "Message-ID")).isEqualTo("<" + MessageFixture.NUDGE + ".email@acme.example>");
        assertThat(header(mail, "List-Unsubscribe"))
                .isEqualTo("<https://unknot.example/api/delivery/unsubscribe/token>");
        assertThat(header(mail, "List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(header(mail, "Return-Path"))
                .contains("bounces+" + MessageFixture.NUDGE.toString().replace("-", ""));
        List<Part> parts = parts(mail);
        assertThat(parts).extracting(EmailSenderIT::type).containsExactlyInAnyOrder("text/plain", "text/html");
        assertThat(content(parts, "text/plain")).contains("Öffne Unknot.").contains("Unknot öffnen: https://");
        assertThat(content(parts, "text/html")).contains("Zeit für eine kurze Pause</h1>");
    }

    @Test
    void theDrawingComesWithFullWordsAsAPicture() throws Exception {
        send(MessageFixture.full());

        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo("A short break is due");
        List<Part> parts = parts(mail);
        assertThat(content(parts, "text/html"))
                .contains("Chin tuck</h1>")
                .contains("src=\"cid:drawing\"")
                .contains("A person seen from behind");
        Part picture = parts.stream()
                .filter(part -> type(part).equals("image/png"))
                .findFirst()
                .orElseThrow();
        assertThat(((MimePart) picture).getContentID()).isEqualTo("<drawing>");
        assertThat(picture.getInputStream().readNBytes(4)).containsExactly(0x89, 'P', 'N', 'G');
    }

    @Test
    void withoutADrawingTheMailGoesOutAllTheSame() throws Exception {
        send(MessageFixture.full(new Detail("Have a drink", "A few sips will do.", List.of(), Optional.of("water"))));

        assertThat(content(parts(received()), "text/html"))
                .contains("A few sips will do.")
                .doesNotContain("cid:");
    }

    @Test
    void aTestMailComesFromTheSenderOfTheOrganisation() throws Exception {
        ServiceTest.as("platform")
                .contentType("application/json")
                .body(Map.of("from", "breaks@example.org"))
                .put("/channels/email")
                .then()
                .statusCode(200);
        ServiceTest.as("platform")
                .contentType("application/json")
                .header("Accept-Language", "de")
                .body(Map.of("address", to))
                .post("/channels/email/test")
                .then()
                .statusCode(200)
                .body("sent", equalTo(true))
                .body("text", equalTo("Gesendet. Der Mailserver hat die Testnachricht angenommen."))
                .body("reason", nullValue());

        MimeMessage mail = received();
        assertThat(mail.getSubject()).isEqualTo("Das ist ein Test");
        assertThat(mail.getFrom()[0]).hasToString("breaks@example.org");
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    }

    @Test
    void aSubjectCannotAddAHeader() throws Exception {
        send(MessageFixture.neutral("en", "A\r\nBcc: other@acme.example", "b"));

        assertThat(received().getSubject()).isEqualTo("A Bcc: other@acme.example");
        assertThat(received().getAllRecipients()).hasSize(1);
    }

    /** The last one: the server cannot be started again at the same port. */
    @Test
    @Order(Integer.MAX_VALUE)
    void aServerThatIsDownIsUnreachable() {
        MAIL.getSmtp().stopService();

        assertThat(send(MessageFixture.neutral())).isEqualTo(SendResult.retry(Reason.UNREACHABLE));
    }

    private SendResult send(Message message) {
        return sender.send(
                message,
                new Address.Email(
                        to, "unknot@acme.example", Optional.of("Müller & Co."), Optional.of("people@acme.example")));
    }

    private MimeMessage received() throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.imap.port", String.valueOf(MAIL.getImap().getPort()));
        Store store = Session.getInstance(properties).getStore("imap");
        store.connect("127.0.0.1", to, to);
        Folder inbox = store.getFolder("INBOX");
        inbox.open(Folder.READ_ONLY);
        assertThat(inbox.getMessageCount()).isEqualTo(1);
        return (MimeMessage) inbox.getMessage(1);
    }

    private static String header(MimeMessage mail, String name) throws MessagingException {
        return mail.getHeader(name, null);
    }

    private static List<Part> parts(Part part) throws MessagingException, IOException {
        if (!(part.getContent() instanceof Multipart multipart)) {
            return List.of(part);
        }
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < multipart.getCount(); i++) {
            parts.addAll(parts(multipart.getBodyPart(i)));
        }
        return parts;
    }

    private static String type(Part part) {
        try {
            return part.getContentType().split(";")[0].toLowerCase(Locale.ROOT);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(List<Part> parts, String type) throws MessagingException, IOException {
        return String.valueOf(parts.stream()
                .filter(part -> type(part).equals(type))
                .findFirst()
                .orElseThrow()
                .getContent());
    }
}
