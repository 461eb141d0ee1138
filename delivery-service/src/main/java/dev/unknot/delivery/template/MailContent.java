package dev.unknot.delivery.template;

import dev.unknot.delivery.message.Detail;
import dev.unknot.delivery.message.Message;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What is filled into the template of an e-mail.
 *
 * @param subject neutral, even in a mail with full words: lists and lock screens show it
 * @param preview the line that lists show after the subject; neutral too
 * @param stop where the channel is stopped
 */
public record MailContent(
        String subject,
        String preview,
        String heading,
        String text,
        List<String> steps,
        URI link,
        Optional<URI> stop,
        Optional<Drawing> drawing) {

    /**
     * A picture within the mail.
     *
     * @param id its Content-ID
     * @param text what it shows
     */
    public record Drawing(String id, String text) {}

    /** @param drawing shown only with full words */
    public static MailContent of(Message message, Optional<Drawing> drawing) {
        Optional<Detail> detail = message.detail();
        return new MailContent(
                oneLine(message.title()),
                oneLine(message.text()),
                detail.map(Detail::title).orElse(message.title()),
                detail.map(Detail::text).orElse(message.text()),
                detail.map(Detail::steps).orElse(List.of()),
                message.link(),
                message.stop(),
                detail.flatMap(full -> drawing));
    }

    private static String oneLine(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
