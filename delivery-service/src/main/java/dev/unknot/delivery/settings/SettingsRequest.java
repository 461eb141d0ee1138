package dev.unknot.delivery.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.unknot.contracts.Channel;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An organisation's settings of one channel. Secrets are never read back; one that is left out stays as it is.
 *
 * @param enabled whether the channel is used; true when absent
 * @param from of e-mail: the sender's address
 * @param fromName of e-mail: the name shown with it
 * @param replyTo of e-mail
 * @param botToken of Slack: the bot token of the organisation's app
 * @param signingSecret of Slack: what the app signs its requests with
 */
@JsonIgnoreProperties("secretsSet")
public record SettingsRequest(
        Optional<Boolean> enabled,
        Optional<@Size(max = 254) @Pattern(regexp = MAIL, message = "must be one e-mail address") String> from,
        Optional<@Size(min = 1, max = 100) @Pattern(regexp = LINE, message = "must be one line") String> fromName,
        Optional<@Size(max = 254) @Pattern(regexp = MAIL, message = "must be one e-mail address") String> replyTo,
        Optional<@Pattern(regexp = "xox[bp]-[A-Za-z0-9-]{10,200}", message = "must be a token such as xoxb-…") String>
                botToken,
        Optional<@Pattern(regexp = "[0-9a-f]{16,128}", message = "must be in hexadecimal digits") String>
                signingSecret) {

    private static final String MAIL = "[^@\\s<>\"(),:;\\[\\]\\\\]{1,64}@[^@\\s<>\"(),:;\\[\\]\\\\]{1,189}";
    private static final String LINE = "[^\\p{Cntrl}]+";

    /** A 400 problem if something belongs to another channel. */
    ChannelSettings checked(Channel channel) {
        List<Violation> violations = new ArrayList<>();
        if (channel != Channel.EMAIL) {
            refuse("from", from, violations);
            refuse("fromName", fromName, violations);
            refuse("replyTo", replyTo, violations);
        }
        if (channel != Channel.SLACK) {
            refuse("botToken", botToken, violations);
            refuse("signingSecret", signingSecret, violations);
        }
        if (!violations.isEmpty()) {
            throw Problems.badRequest(violations);
        }
        return new ChannelSettings(from, fromName, replyTo, botToken, signingSecret);
    }

    private static void refuse(String field, Optional<String> value, List<Violation> violations) {
        value.ifPresent(given -> violations.add(Violation.body(field, "does not belong to this channel")));
    }

    @Override
    public String toString() {
        return "SettingsRequest";
    }
}
