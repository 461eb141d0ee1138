package dev.unknot.delivery.channel.email;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.Optional;

/** {@code unknot.delivery.email.*}; the mail server stands in {@link SmtpConfig}. */
@ConfigMapping(prefix = "unknot.delivery.email")
public interface EmailConfig {

    /**
     * The mailbox to which reports of undeliverable mails return, such as {@code bounces@mail.example}. Its server must
     * accept addresses with a plus sign. Without it they return to the sender and nobody reads them.
     */
    Optional<String> bounces();

    /** Where the drawings of remedies are; without it mails have none. */
    Optional<URI> drawings();
}
