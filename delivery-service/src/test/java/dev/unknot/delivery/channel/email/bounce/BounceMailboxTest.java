package dev.unknot.delivery.channel.email.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a real IMAP server. */
class BounceMailboxTest {

    private static final String USER = "bounces@mail.example";
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    private final List<String> read = new ArrayList<>();

    @BeforeAll
    static void start() {
        MAIL.start();
        MAIL.setUser(USER, USER, "secret");
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void empty() throws FolderException {
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void whatIsHandledIsDeletedAndTheRestStaysAsRead() throws Exception {
        deliver("a report");
        deliver("a question");
        read(mailbox("secret"), 10);
        read(mailbox("secret"), 10);

        assertThat(read).containsExactly("a report", "a question");
        assertThat(left()).singleElement().satisfies(mail -> {
            assertThat(mail.getMimeMessage().getSubject()).isEqualTo("a question");
            assertThat(mail.isSet(Flags.Flag.SEEN)).isTrue();
        });
    }

    @Test
    void whatCouldNotBeStoredComesAgain() throws Exception {
        deliver("a report");
        assertThatThrownBy(() -> mailbox("secret")
                        .read(
                                mail -> {
                                    throw new IllegalStateException("the database is away");
                                },
                                () -> true))
                .hasMessage("the database is away");
        read(mailbox("secret"), 10);

        assertThat(read).containsExactly("a report");
    }

    @Test
    void itStopsWhenItsTimeIsOver() throws Exception {
        deliver("a report");
        deliver("a report too");
        read(mailbox("secret"), 1);

        assertThat(read).hasSize(1);
        assertThat(left()).hasSize(1);
    }

    @Test
    void aMailThatIsTooLongIsNotRead() throws Exception {
        deliver("a report " + "x".repeat(3_000));
        read(mailbox("secret"), 10);

        assertThat(read).isEmpty();
        assertThat(left()).hasSize(1);
    }

    @Test
    void aWrongPasswordIsAFault() {
        assertThatThrownBy(() -> read(mailbox("wrong"), 10)).isInstanceOf(MessagingException.class);
    }

    @Test
    void aServerThatHoldsItsTongueIsGivenUpOn() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            BounceMailbox mailbox = new BounceMailbox(new Config(silent.getLocalPort(), "secret"));

            assertThatThrownBy(() -> read(mailbox, 10)).isInstanceOf(MessagingException.class);
        }
    }

    private void read(BounceMailbox mailbox, int most) throws MessagingException, IOException {
        int before = read.size();
        mailbox.read(
                mail -> {
                    String subject = subject(mail);
                    read.add(subject);
                    return subject.startsWith("a report");
                },
                () -> read.size() < before + most);
    }

    private static BounceMailbox mailbox(String password) {
        return new BounceMailbox(new Config(MAIL.getImap().getPort(), password));
    }

    private static String subject(byte[] mail) {
        try {
            return mime(new String(mail, StandardCharsets.US_ASCII)).getSubject();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static void deliver(String subject) throws MessagingException {
        MAIL.getUserManager().getUser(USER).deliver(mime("Subject: " + subject + "\r\n\r\nText\r\n"));
    }

    private static MimeMessage mime(String text) throws MessagingException {
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private static List<StoredMessage> left() throws FolderException {
        return MAIL.getManagers()
                .getImapHostManager()
                .getInbox(MAIL.getUserManager().getUser(USER))
                .getMessages();
    }

    private record Config(int port, String secret) implements BounceMailboxConfig {

        @Override
        public Optional<String> host() {
            return Optional.of("127.0.0.1");
        }

        @Override
        public Optional<String> user() {
            return Optional.of(USER);
        }

        @Override
        public Optional<String> password() {
            return Optional.of(secret);
        }

        @Override
        public Tls tls() {
            return Tls.NONE;
        }

        @Override
        public String folder() {
            return "INBOX";
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public Duration answerTimeout() {
            return Duration.ofSeconds(2);
        }

        @Override
        public String every() {
            return "off";
        }

        @Override
        public int batch() {
            return 100;
        }

        @Override
        public int mostBytes() {
            return 2_000;
        }

        @Override
        public Duration lease() {
            return Duration.ofMinutes(5);
        }

        @Override
        public int passingDays() {
            return 3;
        }

        @Override
        public Duration passingWithin() {
            return Duration.ofDays(7);
        }
    }
}
