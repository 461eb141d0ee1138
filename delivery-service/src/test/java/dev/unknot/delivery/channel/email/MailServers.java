package dev.unknot.delivery.channel.email;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.unknot.delivery.channel.http.PeerServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** A real server for SMTP and IMAP, and one that has drawings. */
public final class MailServers implements QuarkusTestResourceLifecycleManager {

    public static final GreenMail MAIL = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    public static final String BOUNCES = "bounces@mail.example";
    private static final PeerServer DRAWINGS = new PeerServer();

    @Override
    public Map<String, String> start() {
        MAIL.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        MAIL.start();
        DRAWINGS.answers(exchange -> PeerServer.reply(
                exchange, exchange.getRequestURI().getPath().equals("/drawings/chin-tuck.svg") ? 200 : 404, drawing()));
        return Map.of(
                "unknot.delivery.bounces.host",
                "127.0.0.1",
                "unknot.delivery.bounces.port",
                String.valueOf(MAIL.getImap().getPort()),
                "unknot.delivery.bounces.tls",
                "NONE",
                "unknot.delivery.bounces.user",
                BOUNCES,
                "unknot.delivery.bounces.password",
                BOUNCES,
                "unknot.delivery.smtp.host",
                "127.0.0.1",
                "unknot.delivery.smtp.port",
                String.valueOf(MAIL.getSmtp().getPort()),
                "unknot.delivery.email.drawings",
                DRAWINGS.url("/drawings").toString());
    }

    @Override
    public void stop() {
        MAIL.stop();
        DRAWINGS.close();
    }

    private static String drawing() {
        try (InputStream in = Objects.requireNonNull(MailServers.class.getResourceAsStream("/drawing.svg"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
