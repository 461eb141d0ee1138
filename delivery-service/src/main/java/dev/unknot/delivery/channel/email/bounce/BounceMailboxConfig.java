package dev.unknot.delivery.channel.email.bounce;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** {@code unknot.delivery.bounces.*}: the mailbox to which reports of undeliverable mails return. */
@ConfigMapping(prefix = "unknot.delivery.bounces")
public interface BounceMailboxConfig {

    /** The IMAP server; without it nobody reads the mailbox. */
    Optional<String> host();

    @WithDefault("993")
    int port();

    Optional<String> user();

    Optional<String> password();

    @WithDefault("IMPLICIT")
    Tls tls();

    @WithDefault("INBOX")
    String folder();

    /** To connect. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** For each answer of the server. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** How often the mailbox is read; {@code off} in tests. */
    @WithDefault("1m")
    String every();

    /** At one time; the others wait for the next. */
    @WithDefault("500")
    int batch();

    /** A longer mail is no report. */
    @WithDefault("1000000")
    int mostBytes();

    /** How long a replica may read; the lease of the mailbox. */
    @WithDefault("5m")
    Duration lease();

    /** On so many different days ... */
    @WithDefault("3")
    int passingDays();

    /** ... within this time passing faults close an address. */
    @WithDefault("7d")
    Duration passingWithin();

    /** How the connection is encrypted. */
    enum Tls {
        /** From the first byte, as on port 993. */
        IMPLICIT,
        /** By STARTTLS, without which nothing is said. */
        START_TLS,
        NONE
    }
}
