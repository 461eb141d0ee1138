package dev.unknot.delivery.template;

import dev.unknot.delivery.message.Digest;
import dev.unknot.delivery.message.Message;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is filled into the template of a summary.
 *
 * @param subject neutral, as is the text
 * @param why why the person gets it
 * @param stop where summaries are stopped
 */
public record DigestContent(
        String subject,
        String text,
        String why,
        List<Digest.Open> open,
        List<Digest.Missed> missed,
        URI link,
        Optional<URI> stop) {

    public static DigestContent of(Message message, Digest digest, Words words) {
        return new DigestContent(
                message.title(),
                message.text(),
                digest.weekly() ? words.digest().whyWeekly() : words.digest().whyDaily(),
                digest.open(),
                digest.missed(),
                message.link(),
                message.stop());
    }
}
