package dev.unknot.delivery.channel.webpush;

import dev.unknot.delivery.channel.Address;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** A browser: decrypts by the steps of RFC 8188 and RFC 8291, with nothing but the JDK. */
final class PushReceiver {

    private static final int SALT_BYTES = 16;
    private static final int KEY_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int HASH_BYTES = 32;

    private final PrivateKey privateKey;
    private final byte[] publicKey;
    private final byte[] auth;
    private final ECParameterSpec curve;

    PushReceiver() {
        this(pair(), new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16});
    }

    private PushReceiver(KeyPair pair, byte[] auth) {
        this(
                pair.getPrivate(),
                uncompressed((ECPublicKey) pair.getPublic()),
                auth,
                ((ECPublicKey) pair.getPublic()).getParams());
    }

    PushReceiver(PrivateKey privateKey, byte[] publicKey, byte[] auth, ECParameterSpec curve) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.auth = auth;
        this.curve = curve;
    }

    Address.PushSubscription subscription(URI endpoint) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new Address.PushSubscription(endpoint, base64.encodeToString(publicKey), base64.encodeToString(auth));
    }

    /** @param body of a push message: salt, record size, the sender's key, one record */
    byte[] decrypt(byte[] body) throws GeneralSecurityException {
        ByteBuffer in = ByteBuffer.wrap(body);
        byte[] salt = take(in, SALT_BYTES);
        in.getInt();
        byte[] sender = take(in, in.get() & 0xff);
        byte[] record = take(in, in.remaining());
        byte[] info = joined(ascii("WebPush: info\0"), publicKey, sender);
        byte[] secret = hkdf(auth, agreed(sender), info, HASH_BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(hkdf(salt, secret, ascii("Content-Encoding: aes128gcm\0"), KEY_BYTES), "AES"),
                new GCMParameterSpec(128, hkdf(salt, secret, ascii("Content-Encoding: nonce\0"), NONCE_BYTES)));
        byte[] padded = cipher.doFinal(record);
        int end = padded.length - 1;
        while (padded[end] == 0) {
            end--;
        }
        if (padded[end] != 2) {
            throw new GeneralSecurityException("the last record must end with 2, not " + padded[end]);
        }
        return Arrays.copyOf(padded, end);
    }

    private byte[] agreed(byte[] sender) throws GeneralSecurityException {
        ECPoint point = new ECPoint(
                new BigInteger(1, Arrays.copyOfRange(sender, 1, 33)),
                new BigInteger(1, Arrays.copyOfRange(sender, 33, 65)));
        KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(privateKey);
        agreement.doPhase(KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve)), true);
        return agreement.generateSecret();
    }

    private static byte[] hkdf(byte[] salt, byte[] key, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(hmac(hmac(salt, key), joined(info, new byte[] {1})), length);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static KeyPair pair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] uncompressed(ECPublicKey key) {
        return joined(
                new byte[] {4}, fixed(key.getW().getAffineX()), fixed(key.getW().getAffineY()));
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] fixed = new byte[HASH_BYTES];
        int length = Math.min(bytes.length, HASH_BYTES);
        System.arraycopy(bytes, bytes.length - length, fixed, HASH_BYTES - length, length);
        return fixed;
    }

    private static byte[] take(ByteBuffer in, int length) {
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
