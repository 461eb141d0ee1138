package dev.unknot.system;

import static dev.unknot.system.RunningUnknot.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import dev.unknot.local.Service;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who chose e-mail gets the first nudge in their mailbox, and nothing in it says what hurts. */
@ExtendWith(RunningUnknot.class)
class MailIT {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PERSON = "many-18025";
    private static final String ADDRESS = PERSON + "@mail.example";

    @Test
    void theFirstNudgeIsInTheMailboxInNeutralWords() throws Exception {
        as("platform", Service.REMINDER)
                .body("{\"zone\": \"" + whereItIsDay() + "\"}")
                .put("/employees/" + PERSON)
                .then()
                .statusCode(oneOf(200, 201));
        String preferences =
                as(PERSON, Service.REMINDER).get("/employees/me/preferences").header("ETag");
        as(PERSON, Service.REMINDER)
                .header("If-Match", preferences)
                .body(
                        "{\"channels\": [\"inbox\", \"email\"], \"channelSettings\": [{\"channel\": \"email\", \"afterMinutes\": 0}],"
                                + " \"workingHours\": " + everyDay() + "}")
                .put("/employees/me/preferences")
                .then()
                .statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(PERSON, Service.DELIVERY)
                        .body("{\"email\": \"" + ADDRESS + "\"}")
                        .put("/employees/me/addresses")
                        .then()
                        .statusCode(oneOf(200, 204)));
        as(PERSON, Service.TRIAGE)
                .body(Evidence.stiffNeckFromSitting())
                .post("/assessments")
                .then()
                .statusCode(201);

        await().atMost(PATIENCE).until(() -> mails().size() == 1);
        MimeMessage mail = mails().get(0);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(ADDRESS);
        assertThat(mail.getMessageID()).matches("<[^<>@ ]+@[^<>@ ]+>");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(text(mail)).isNotBlank().doesNotContainIgnoringCase("neck");
        await().atMost(PATIENCE)
                .untilAsserted(() -> as(PERSON, Service.DELIVERY)
                        .get("/employees/me/deliveries")
                        .then()
                        .statusCode(200)
                        .body("items[0].channel", is("email"))
                        .body("items[0].state", is("sent")));
    }

    /** Far from midnight, so that no nudge waits for the morning. */
    private static String whereItIsDay() {
        return Stream.of("Europe/Berlin", "America/Los_Angeles", "Asia/Tokyo")
                .filter(zone -> LocalTime.now(ZoneId.of(zone)).isAfter(LocalTime.of(1, 0))
                        && LocalTime.now(ZoneId.of(zone)).isBefore(LocalTime.of(22, 0)))
                .findFirst()
                .orElseThrow();
    }

    private static String everyDay() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> "{\"day\": \"" + day.name().toLowerCase(Locale.ROOT)
                        + "\", \"from\": \"00:00\", \"to\": \"23:59\"}")
                .collect(Collectors.joining(", ", "[", "]"));
    }

    private static List<MimeMessage> mails() {
        try (Stream<Path> files = Files.list(RunningUnknot.data().resolve("mail"))) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(MailIT::read)
                    .filter(mail -> recipient(mail).equals(ADDRESS))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError("the folder of mails cannot be read", e);
        }
    }

    private static MimeMessage read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        } catch (IOException | MessagingException e) {
            throw new AssertionError(file + " is no mail", e);
        }
    }

    private static String recipient(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError("a mail names no recipient", e);
        }
    }

    private static String text(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        mail.writeTo(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
