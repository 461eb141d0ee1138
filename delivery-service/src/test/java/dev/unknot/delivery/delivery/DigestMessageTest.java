package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Person;
import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Digest;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.DigestContent;
import dev.unknot.delivery.template.MailTemplate;
import dev.unknot.delivery.template.Words;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestMessageTest {

    private static final Instant FOUR_IN_BERLIN = Instant.parse("2026-11-23T15:00:00Z");
    private static final URI STOP = URI.create("https://unknot.example/unsubscribe/token");
    private static final UUID OPEN = UUID.fromString("6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10");
    private static final UUID MISSED = UUID.fromString("7f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10");

    private static final Map<UUID, Detail> DETAILS =
            Map.of(MISSED, new Detail("Chin tuck", "Slide your chin back.", List.of(), Optional.of("chin-tuck")));

    @Test
    void whatCanStillBeDoneStandsApartFromWhatIsOver() {
        Digest digest = digest(item(OPEN, 10, false), item(MISSED, 300, false), item(UUID.randomUUID(), 200, false));

        assertThat(digest.open())
                .containsExactly(new Digest.Open(
                        "15:50", "A short break is due", URI.create("https://unknot.example/nudges/" + OPEN)));
        assertThat(digest.missed()).containsExactly(new Digest.Missed("A short break is due", 2));
    }

    @Test
    void fullWordsStandOnlyWhereThePersonChoseThem() {
        assertThat(digest(item(MISSED, 300, true)).missed()).containsExactly(new Digest.Missed("Chin tuck", 1));
        assertThat(digest(item(MISSED, 300, false)).missed())
                .containsExactly(new Digest.Missed("A short break is due", 1));
    }

    @Test
    void theMostFrequentComeFirstAndNoneIsTooLong() {
        List<Digests.Item> items = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            items.add(new Digests.Item(
                    UUID.randomUUID(), "en", "Title " + i % 14 % 12, "/nudges/1", at(300), at(240), false));
        }

        assertThat(digest(items.toArray(Digests.Item[]::new)).missed())
                .hasSize(10)
                .startsWith(new Digest.Missed("Title 0", 5), new Digest.Missed("Title 1", 5));
    }

    @ParameterizedTest
    @CsvSource({
        "en, Your daily summary, Still open, Stop these summaries",
        "de, Deine tägliche Zusammenfassung, Noch offen, Diese Zusammenfassungen abbestellen",
        "es, Tu resumen diario, Aún pendientes, Dejar de recibir estos resúmenes"
    })
    void itIsInThePersonsLanguage(String language, String subject, String open, String stop) {
        Message message = message(new Digests.Item(OPEN, language, "T", "/nudges/1", at(10), at(-50), false));
        Words words = Words.of(language);
        MailTemplate.Mail mail = MailTemplate.ofDigest()
                .fill(DigestContent.of(message, message.digest().orElseThrow(), words), words);

        assertThat(message.title()).isEqualTo(subject);
        assertThat(mail.html())
                .contains(subject)
                .contains(open)
                .contains(stop)
                .doesNotContain("{mail")
                .doesNotContain("{item")
                .doesNotContain("{#");
        assertThat(mail.text()).contains(open).contains(stop + ": " + STOP).doesNotContain("{");
    }

    @Test
    void asTextItReadsLikeThis() {
        Message message = message(item(OPEN, 10, false), item(MISSED, 300, true), item(UUID.randomUUID(), 200, false));
        Words words = Words.of("en");

        assertThat(MailTemplate.ofDigest()
                        .fill(DigestContent.of(message, message.digest().orElseThrow(), words), words)
                        .text())
                .isEqualTo("""
                    Your daily summary

                    Here is what you have not opened yet.

                    Still open:
                    - 15:50 A short break is due: https://unknot.example/nudges/%s

                    Already over:
                    - Chin tuck
                    - A short break is due

                    You do not need to catch up on these.

                    Open Unknot: https://unknot.example/inbox

                    --
                    You get this email because you chose a daily summary.
                    Stop these summaries: %s
                    """.formatted(OPEN, STOP));
    }

    private static Digest digest(Digests.Item... items) {
        return message(items).digest().orElseThrow();
    }

    private static Message message(Digests.Item... items) {
        Digests.Claimed digest = new Digests.Claimed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                new Person("acme", "employee-1"),
                FOUR_IN_BERLIN,
                false,
                ZoneId.of("Europe/Berlin"),
                0,
                List.of(),
                List.of(items));
        return DigestMessage.of(
                digest,
                DETAILS,
                URI.create("https://unknot.example"),
                STOP,
                FOUR_IN_BERLIN,
                FOUR_IN_BERLIN.plus(Duration.ofHours(4)));
    }

    private static Digests.Item item(UUID nudge, int minutesAgo, boolean fullWords) {
        return new Digests.Item(
                nudge,
                "en",
                "A short break is due",
                "/nudges/" + nudge,
                at(minutesAgo),
                at(minutesAgo - 60),
                fullWords);
    }

    private static Instant at(int minutesAgo) {
        return FOUR_IN_BERLIN.minus(Duration.ofMinutes(minutesAgo));
    }
}
