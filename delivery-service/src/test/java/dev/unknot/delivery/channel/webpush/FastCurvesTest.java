package dev.unknot.delivery.channel.webpush;

import static org.assertj.core.api.Assertions.assertThat;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import dev.unknot.delivery.channel.Address;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Security;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FastCurvesTest {

    private final PushReceiver browser = new PushReceiver();

    @AfterEach
    void withoutIt() {
        Security.removeProvider(FastCurves.NAME);
    }

    @Test
    void whatEitherEncryptsABrowserDecrypts() throws GeneralSecurityException {
        withoutIt();
        WebPush push = new WebPush("https://unknot.org", VapidKeys.generate());
        assertThat(decrypted(push)).isEqualTo("A short break is due");

        FastCurves.use();
        assertThat(decrypted(push)).isEqualTo("A short break is due");
        assertThat(decrypted(new WebPush("https://unknot.org", VapidKeys.generate())))
                .isEqualTo("A short break is due");
    }

    /** TLS and sign-in must not depend on a native library. */
    @Test
    void nothingButTheCurvesIsTakenFromIt() throws GeneralSecurityException {
        FastCurves.use();
        FastCurves.use();

        assertThat(KeyPairGenerator.getInstance("EC").getProvider().getName()).isEqualTo(FastCurves.NAME);
        assertThat(Security.getProvider(FastCurves.NAME).getServices())
                .extracting(Provider.Service::getType)
                .containsExactlyInAnyOrder("KeyPairGenerator", "KeyFactory", "KeyAgreement");
        assertThat(Signature.getInstance("SHA256withECDSA").getProvider().getName())
                .isNotEqualTo(FastCurves.NAME);
        assertThat(KeyFactory.getInstance("RSA").getProvider().getName()).isNotEqualTo(FastCurves.NAME);
    }

    @Test
    void itLoadsHere() {
        assertThat(FastCurves.provider().map(Provider::getName)).isEqualTo(Optional.of(FastCurves.NAME));
    }

    private String decrypted(WebPush push) throws GeneralSecurityException {
        Address.PushSubscription keys = browser.subscription(URI.create("https://push.example.org/1"));
        byte[] body = push.getBody(
                "A short break is due".getBytes(StandardCharsets.UTF_8),
                Base64.getUrlDecoder().decode(keys.p256dh()),
                Base64.getUrlDecoder().decode(keys.auth()));
        return new String(browser.decrypt(body), StandardCharsets.UTF_8);
    }
}
