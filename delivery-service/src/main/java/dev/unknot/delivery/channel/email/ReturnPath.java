package dev.unknot.delivery.channel.email;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A return address for each mail (VERP), so that a report of an undeliverable mail says which one it is about. It names
 * no person, and only who has the key can make one.
 */
public final class ReturnPath {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int MAC_BYTES = 8;
    private static final Pattern ADDRESS = Pattern.compile("<?[^@+]+\\+([0-9a-f]{32})-([0-9a-f]{16})@[^@]+>?");

    private final SecretKeySpec key;
    private final String local;
    private final String domain;

    /** @param mailbox such as {@code bounces@mail.example} */
    public ReturnPath(String secret, String mailbox) {
        int at = mailbox.lastIndexOf('@');
        if (at < 1 || at == mailbox.length() - 1) {
            throw new IllegalArgumentException("unknot.delivery.email.bounces must be an e-mail address");
        }
        this.key = new SecretKeySpec(("return-path/" + secret).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.local = mailbox.substring(0, at);
        this.domain = mailbox.substring(at + 1);
    }

    /** @param mail the id of the nudge or of the digest */
    public String of(UUID mail) {
        String id = mail.toString().replace("-", "");
        return local + "+" + id + "-" + HexFormat.of().formatHex(mac(id)) + "@" + domain;
    }

    /** The mail that an address was made for; empty if we did not make it. */
    public Optional<UUID> mail(String address) {
        Matcher matcher = ADDRESS.matcher(address.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String id = matcher.group(1);
        boolean isOurs = MessageDigest.isEqual(mac(id), HexFormat.of().parseHex(matcher.group(2)));
        return isOurs ? Optional.of(uuid(id)) : Optional.empty();
    }

    private static UUID uuid(String hex) {
        return new UUID(Long.parseUnsignedLong(hex, 0, 16, 16), Long.parseUnsignedLong(hex, 16, 32, 16));
    }

    private byte[] mac(String id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(id.getBytes(StandardCharsets.US_ASCII)), MAC_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
