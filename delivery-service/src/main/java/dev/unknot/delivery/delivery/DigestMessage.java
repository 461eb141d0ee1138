package dev.unknot.delivery.delivery;

import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Digest;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.template.Words;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the message of a summary. Pure. */
final class DigestMessage {

    private static final String INBOX = "/inbox";

    /** More than a person looks at; the others are in the inbox. */
    private static final int MOST = 10;

    private DigestMessage() {}

    /**
     * The message.
     *
     * @param details the full words of those nudges whose person chose them
     * @param stop the link that stops summaries
     */
    static Message of(
            Digests.Claimed digest, Map<UUID, Detail> details, URI portal, URI stop, Instant now, Instant expiresAt) {
        Words words = Words.of(language(digest));
        Digest content =
                new Digest(digest.weekly(), open(digest, details, portal, words, now), missed(digest, details, now));
        return new Message(
                digest.id(),
                digest.person(),
                language(digest),
                digest.weekly() ? words.digest().weekly() : words.digest().daily(),
                words.digest().text(),
                portal.resolve(INBOX),
                expiresAt,
                Optional.of(stop),
                Optional.empty(),
                Optional.of(content));
    }

    /** That of the newest nudge, as the person may have changed it. */
    static String language(Digests.Claimed digest) {
        List<Digests.Item> items = digest.items();
        return items.get(items.size() - 1).language();
    }

    private static List<Digest.Open> open(
            Digests.Claimed digest, Map<UUID, Detail> details, URI portal, Words words, Instant now) {
        return digest.items().stream()
                .filter(item -> now.isBefore(item.expiresAt()))
                .limit(MOST)
                .map(item -> new Digest.Open(
                        time(item.dueAt(), digest.zone(), words.language()),
                        title(item, details),
                        portal.resolve(item.link())))
                .toList();
    }

    private static String time(Instant at, ZoneId zone, String language) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.forLanguageTag(language))
                .format(at.atZone(zone));
    }

    /** Those with the same title together, the most frequent first. */
    private static List<Digest.Missed> missed(Digests.Claimed digest, Map<UUID, Detail> details, Instant now) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        digest.items().stream()
                .filter(item -> !now.isBefore(item.expiresAt()))
                .forEach(item -> counts.merge(title(item, details), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(entry -> new Digest.Missed(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(Digest.Missed::count).reversed())
                .limit(MOST)
                .toList();
    }

    private static String title(Digests.Item item, Map<UUID, Detail> details) {
        return Optional.ofNullable(details.get(item.nudge()))
                .filter(detail -> item.fullWords())
                .map(Detail::title)
                .orElse(item.title());
    }
}
