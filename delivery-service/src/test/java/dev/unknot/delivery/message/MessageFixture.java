package dev.unknot.delivery.message;

import dev.unknot.contracts.Person;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Messages as they reach the channels. */
public final class MessageFixture {

    public static final UUID NUDGE = UUID.fromString("0b2f8c1e-5d3a-4e6f-9a7b-1c2d3e4f5a6b");
    public static final Instant EXPIRES = Instant.parse("2026-11-30T11:00:00Z");

    private static final Detail CHIN_TUCK = new Detail(
            "Chin tuck",
            "Slide your chin straight back, as if making a double chin.",
            List.of("Sit tall.", "Slide your chin back & hold for 5 seconds.", "Let go. Repeat 8 times."),
            Optional.of("chin-tuck"));

    private MessageFixture() {}

    public static Message neutral() {
        return neutral("en", "A short break is due", "Open Unknot to see what to do.");
    }

    public static Message neutral(String language, String title, String text) {
        return message(language, title, text, Optional.empty());
    }

    public static Message full() {
        return full(CHIN_TUCK);
    }

    public static Message full(Detail detail) {
        return message("en", "A short break is due", "Open Unknot to see what to do.", Optional.of(detail));
    }

    private static Message message(String language, String title, String text, Optional<Detail> detail) {
        return new Message(
                NUDGE,
                new Person("acme", "employee-1"),
                language,
                title,
                text,
                URI.create("https://unknot.example/nudges/" + NUDGE),
                EXPIRES,
                Optional.of(URI.create("https://unknot.example/api/delivery/unsubscribe/token")),
                detail);
    }
}
