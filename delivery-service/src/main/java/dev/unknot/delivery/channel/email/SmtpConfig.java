package dev.unknot.delivery.channel.email;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.vertx.ext.mail.StartTLSOptions;
import java.time.Duration;
import java.util.Optional;

/** {@code unknot.delivery.smtp.*}: the mail server that sends. */
@ConfigMapping(prefix = "unknot.delivery.smtp")
interface SmtpConfig {

    @WithDefault("localhost")
    String host();

    @WithDefault("18025")
    int port();

    Optional<String> user();

    Optional<String> password();

    /** Whether the connection is encrypted from the first byte, as on port 465. */
    @WithDefault("false")
    boolean tls();

    /** {@code REQUIRED} refuses a server without STARTTLS; without a value it is {@code REQUIRED} if there is a user. */
    Optional<StartTLSOptions> startTls();

    /** The name that the service greets the server with; that of the machine without it. */
    Optional<String> helloName();

    /** At most so many mails are on their way at once. */
    @WithDefault("20")
    int connections();

    /** To connect, and to agree on TLS. */
    @WithDefault("10s")
    Duration connectTimeout();

    /** A connection on which nothing comes and goes for so long is closed. */
    @WithDefault("20s")
    Duration answerTimeout();

    /** For a whole mail, with the wait for a connection. */
    @WithDefault("25s")
    Duration mailTimeout();
}
