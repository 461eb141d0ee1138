package dev.unknot.delivery.message;

import dev.unknot.contracts.Person;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One nudge for one person, or a summary of several.
 *
 * @param nudge the id of the nudge, or of the summary
 * @param language BCP 47 tag of title and text
 * @param title neutral, as is the text
 * @param link absolute; opens the nudge in the person's inbox
 * @param expiresAt after this time it must not be sent
 * @param stop absolute; stops this channel for this person by POST (RFC 8058). Absent where the channel has no such link.
 * @param detail the full words, only if the person chose them for this channel
 * @param digest present in a summary
 */
public record Message(
        UUID nudge,
        Person person,
        String language,
        String title,
        String text,
        URI link,
        Instant expiresAt,
        Optional<URI> stop,
        Optional<Detail> detail,
        Optional<Digest> digest) {

    /** Of one nudge. */
    public Message(
            UUID nudge,
            Person person,
            String language,
            String title,
            String text,
            URI link,
            Instant expiresAt,
            Optional<URI> stop,
            Optional<Detail> detail) {
        this(nudge, person, language, title, text, link, expiresAt, stop, detail, Optional.empty());
    }

    /** Only the nudge: everything else is private. */
    @Override
    public String toString() {
        return "Message[" + nudge + "]";
    }
}
