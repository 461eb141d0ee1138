package dev.unknot.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String AT = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    /** The example of the specification. */
    private static final String SIGNED = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void theExampleOfTheSpecificationIsValid() {
        assertThat(valid(SIGNED, BODY, 0)).isTrue();
    }

    @Test
    void whatTheOfficialLibrarySignsIsValid() throws Exception {
        String signed = new Webhook(SECRET).sign(ID, Long.parseLong(AT), "{}");
        assertThat(valid(signed, "{}", 0)).isTrue();
    }

    @Test
    void oneOfTwoSignaturesIsEnough() {
        assertThat(valid("v1,AAAA v1a,BBBB " + SIGNED, BODY, 0)).isTrue();
    }

    @Test
    void anythingElseIsNot() {
        assertThat(valid(SIGNED, BODY + " ", 0)).isFalse();
        assertThat(valid(SIGNED.replace("v1,", "v2,"), BODY, 0)).isFalse();
        assertThat(valid("", BODY, 0)).isFalse();
        assertThat(valid(SIGNED, BODY, 301)).isFalse();
        assertThat(valid(SIGNED, BODY, -301)).isFalse();
        assertThat(signature(0).isValid(ID, "soon", SIGNED, bytes(BODY))).isFalse();
        assertThat(signature(0).isValid("other", AT, SIGNED, bytes(BODY))).isFalse();
    }

    @Test
    void aSecretOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> new WebhookSignature("secret")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean valid(String signatures, String body, int secondsLate) {
        return signature(secondsLate).isValid(ID, AT, signatures, bytes(body));
    }

    private static WebhookSignature signature(int secondsLate) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(AT) + secondsLate);
        return new WebhookSignature(SECRET, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
