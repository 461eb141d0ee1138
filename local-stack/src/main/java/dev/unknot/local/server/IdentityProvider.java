package dev.unknot.local.server;

import dev.unknot.local.process.ParentWatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * An OpenID Connect issuer that gives a token to every client id of {@code identity.json} and checks no secret: for one
 * machine and for tests, never for production. Argument: its port.
 */
public final class IdentityProvider {

    private IdentityProvider() {}

    public static void main(String... arguments) throws IOException {
        ParentWatch.begin();
        try (InputStream in = IdentityProvider.class.getResourceAsStream("/identity.json")) {
            String config = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            new MockOAuth2Server(OAuth2Config.Companion.fromJson(config))
                    .start(InetAddress.getByName("127.0.0.1"), Integer.parseInt(arguments[0]));
        }
    }
}
