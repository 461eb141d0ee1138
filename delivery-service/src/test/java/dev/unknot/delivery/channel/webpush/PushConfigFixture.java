package dev.unknot.delivery.channel.webpush;

import com.interaso.webpush.VapidKeys;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/**
 * Settings of web push.
 *
 * @param pair of which the public key is
 * @param other of which the private key is; the same for settings that are right
 */
record PushConfigFixture(VapidKeys pair, VapidKeys other, String contact) implements WebPushConfig {

    @Override
    public Optional<String> publicKey() {
        return Optional.of(base64(pair.getApplicationServerKey()));
    }

    @Override
    public Optional<String> privateKey() {
        byte[] number = other.getPrivateKey().getS().toByteArray();
        byte[] key = new byte[32];
        int length = Math.min(number.length, key.length);
        System.arraycopy(number, number.length - length, key, key.length - length, length);
        return Optional.of(base64(key));
    }

    @Override
    public Optional<String> subject() {
        return Optional.of(contact);
    }

    @Override
    public Duration tokenLife() {
        return Duration.ofHours(12);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
