package dev.unknot.benchmarks.delivery;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;

/**
 * A key pair of the curve P-256, as the web push standards write it.
 *
 * @param publicKey 65 bytes
 * @param privateKey 32 bytes
 */
record PushKeys(byte[] publicKey, byte[] privateKey) {

    private static final int BYTES = 32;

    static PushKeys create() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECPublicKey point = (ECPublicKey) pair.getPublic();
            byte[] uncompressed = new byte[1 + 2 * BYTES];
            uncompressed[0] = 4;
            System.arraycopy(bytes(point.getW().getAffineX()), 0, uncompressed, 1, BYTES);
            System.arraycopy(bytes(point.getW().getAffineY()), 0, uncompressed, 1 + BYTES, BYTES);
            return new PushKeys(uncompressed, bytes(((ECPrivateKey) pair.getPrivate()).getS()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Exactly 32 of them. */
    private static byte[] bytes(BigInteger number) {
        byte[] bytes = number.toByteArray();
        byte[] exact = new byte[BYTES];
        byte[] tail = bytes.length > BYTES ? Arrays.copyOfRange(bytes, bytes.length - BYTES, bytes.length) : bytes;
        System.arraycopy(tail, 0, exact, BYTES - tail.length, tail.length);
        return exact;
    }

    static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
