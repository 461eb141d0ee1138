package dev.unknot.local.server;

import dev.unknot.local.process.ParentWatch;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/**
 * An OpenID Connect issuer that gives a token to every client id of {@code identity.json} and checks no secret: for one
 * machine and for tests, never for production. Argument: its port.
 */
public final class IdentityProvider {

    private static final String ISSUER = "unknot";

    private IdentityProvider() {}

    public static void main(String... arguments) throws IOException {
        ParentWatch.begin();
        OAuth2Config config = config();
        new MockOAuth2Server(config, new IdTokens(config, ISSUER))
                .start(InetAddress.getByName("127.0.0.1"), Integer.parseInt(arguments[0]));
    }

    private static OAuth2Config config() throws IOException {
        try (InputStream in = IdentityProvider.class.getResourceAsStream("/identity.json")) {
            String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            OAuth2Config read = OAuth2Config.Companion.fromJson(json);
            return new OAuth2Config(
                    read.getInteractiveLogin(),
                    read.getLoginPagePath(),
                    read.getStaticAssetsPath(),
                    read.getRotateRefreshToken(),
                    read.getTokenProvider(),
                    read.getTokenCallbacks().stream().map(AccessTokens::new).collect(Collectors.toSet()),
                    read.getHttpServer());
        }
    }
}
