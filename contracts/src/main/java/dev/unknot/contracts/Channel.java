package dev.unknot.contracts;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways by which a nudge reaches a person. */
public enum Channel {
    INBOX,
    EMAIL,
    SLACK,
    TEAMS,
    WEB_PUSH,
    WEBHOOK,
    CALENDAR;

    private static final Map<String, Channel> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toMap(Channel::key, Function.identity()));

    /** The name in JSON, in the database and in URLs, such as {@code web-push}. */
    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if there is none */
    public static Channel of(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no channel has this name"));
    }

    /** Empty for a channel of a newer version. */
    public static Optional<Channel> find(String key) {
        return Optional.ofNullable(BY_KEY.get(key));
    }

    /** Whether the delivery service sends by it; the person's own service serves the others. */
    public boolean isSent() {
        return this != INBOX && this != CALENDAR;
    }
}
