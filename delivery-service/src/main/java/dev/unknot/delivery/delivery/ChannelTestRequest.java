package dev.unknot.delivery.delivery;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.http.WebAddress;
import dev.unknot.delivery.recipient.AddressesRequest;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.regex.Pattern;

/**
 * Where to send a test message.
 *
 * @param address an e-mail address; the id of a member or channel of Slack, or an incoming webhook; a workflow of Teams
 */
public record ChannelTestRequest(
        @NotNull @Size(min = 1, max = 2000) String address) {

    private static final Pattern MAIL = Pattern.compile(AddressesRequest.EMAIL);
    private static final Pattern SLACK = Pattern.compile("[A-Z0-9]{2,32}|" + WebAddress.HTTPS);
    private static final Pattern TEAMS = Pattern.compile(WebAddress.HTTPS);

    /** The address; a 400 problem if it is none of this channel. */
    String of(Channel channel) {
        if (!pattern(channel).matcher(address).matches()) {
            throw Problems.badRequest(Violation.body("address", expectation(channel)));
        }
        return address;
    }

    private static Pattern pattern(Channel channel) {
        return switch (channel) {
            case EMAIL -> MAIL;
            case SLACK -> SLACK;
            case TEAMS, WEBHOOK, WEB_PUSH, INBOX, CALENDAR -> TEAMS;
        };
    }

    private static String expectation(Channel channel) {
        return switch (channel) {
            case EMAIL -> "must be one e-mail address";
            case SLACK -> "must be the id of a member or channel, such as U012AB3CD, or an https address";
            case TEAMS, WEBHOOK, WEB_PUSH, INBOX, CALENDAR -> "must be an https address";
        };
    }

    @Override
    public String toString() {
        return "ChannelTestRequest";
    }
}
