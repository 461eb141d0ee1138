package dev.unknot.delivery.channel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Why an attempt failed.
 *
 * @param code the peer's own code, such as {@code 503}, {@code 5.1.1} or {@code channel_not_found}. Anything that could hold
 *     more than a code is dropped.
 */
public record Cause(Reason reason, Optional<String> code) {

    private static final Pattern CODE = Pattern.compile("[a-z0-9._-]{1,40}");

    public Cause {
        code = code.filter(each -> CODE.matcher(each).matches());
    }

    public static Cause of(Reason reason) {
        return new Cause(reason, Optional.empty());
    }

    public static Cause of(Reason reason, String code) {
        return new Cause(reason, Optional.of(code));
    }

    public static Cause of(Reason reason, int status) {
        return of(reason, String.valueOf(status));
    }

    /** For operators, such as {@code peer-failed (503)}. */
    public String text() {
        return reason.key() + code.map(peers -> " (" + peers + ")").orElse("");
    }
}
