package dev.unknot.delivery.channel.webpush;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/**
 * The keys of a push subscription, which anybody may have sent: checked before anything is computed with them.
 *
 * @param p256dh an uncompressed point of P-256
 * @param auth 16 bytes
 */
record BrowserKeys(byte[] p256dh, byte[] auth) {

    private static final int POINT_BYTES = 65;
    private static final int COORDINATE_BYTES = 32;
    private static final byte UNCOMPRESSED = 4;
    private static final int AUTH_BYTES = 16;
    private static final ECParameterSpec P256 = p256();

    /** Empty if one of the two, in base64url, is no such key. */
    static Optional<BrowserKeys> of(String p256dh, String auth) {
        try {
            BrowserKeys keys = new BrowserKeys(
                    Base64.getUrlDecoder().decode(p256dh),
                    Base64.getUrlDecoder().decode(auth));
            return keys.auth.length == AUTH_BYTES && isPoint(keys.p256dh) ? Optional.of(keys) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether it satisfies the curve's equation; a point beside the curve could tell something of our key. */
    static boolean isPoint(byte[] point) {
        if (point.length != POINT_BYTES || point[0] != UNCOMPRESSED) {
            return false;
        }
        BigInteger x = new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + COORDINATE_BYTES));
        BigInteger y = new BigInteger(1, Arrays.copyOfRange(point, 1 + COORDINATE_BYTES, POINT_BYTES));
        BigInteger p = ((ECFieldFp) P256.getCurve().getField()).getP();
        BigInteger right = x.pow(3)
                .add(P256.getCurve().getA().multiply(x))
                .add(P256.getCurve().getB());
        return x.compareTo(p) < 0
                && y.compareTo(p) < 0
                && y.pow(2).subtract(right).mod(p).signum() == 0;
    }

    private static ECParameterSpec p256() {
        try {
            AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec("secp256r1"));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }
}
