package dev.unknot.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.local.Ports;
import dev.unknot.local.process.Child;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailServerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    Path data;

    @Test
    void everyMailBecomesAFile() throws Exception {
        int port = Ports.free().mail();
        Path folder = data.resolve("mail");
        try (Child mail = Child.program("mail", data, MailServer.class, "64m", port, folder)) {
            mail.await(PATIENCE, () -> Ports.isTaken(port));

            send(port, "one@mail.example", "The first");
            send(port, "two@mail.example", "The second");

            mail.await(PATIENCE, () -> files(folder).size() == 2);
            assertThat(Files.readString(files(folder).get(0)))
                    .contains("To: one@mail.example")
                    .contains("Subject: The first")
                    .contains("Somebody reads this.");
            assertThat(Files.readString(files(folder).get(1))).contains("Subject: The second");
        }
        assertThat(Ports.isTaken(port)).isFalse();
    }

    private static void send(int port, String to, String subject) throws MessagingException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("unknot@mail.example"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText("Somebody reads this.");
        Transport.send(message);
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
