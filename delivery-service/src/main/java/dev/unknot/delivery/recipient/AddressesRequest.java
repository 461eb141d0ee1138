package dev.unknot.delivery.recipient;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.http.WebAddress;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All addresses at once; one that is left out is deleted. What GET gives may be sent back as it is.
 *
 * @param slack the id of a member of the organisation's workspace, such as {@code U012AB3CD}
 * @param slackWebhook an incoming webhook of Slack; only the person themself may set it
 * @param teamsWebhook the address of a workflow of Teams; only the person themself may set it
 */
@JsonIgnoreProperties({"pushSubscriptions", "closed"})
public record AddressesRequest(
        Optional<@Size(max = 254) @Pattern(regexp = EMAIL, message = "must be one e-mail address") String> email,
        Optional<@Pattern(regexp = "[A-Z0-9]{2,32}", message = "must be the id of a member, such as U012AB3CD") String>
                slack,
        Optional<
                        @Size(max = 2000)
                        @Pattern(regexp = WebAddress.HTTP_OR_HTTPS, message = "must be an https address") String>
                slackWebhook,
        Optional<@Size(max = 2000) @Pattern(regexp = WebAddress.HTTPS, message = "must be an https address") String>
                teamsWebhook) {

    /** One e-mail address, without a name. */
    public static final String EMAIL =
            "[^@\\s<>\"(),:;\\[\\]\\\\]{1,64}@[^@\\s<>\"(),:;\\[\\]\\\\.]+(\\.[^@\\s<>\"(),:;\\[\\]\\\\.]+)+";

    /** Whether a host would be sent to without TLS that is not trusted. */
    boolean needsTls(Set<String> trustedHosts) {
        return slackWebhook
                .map(URI::create)
                .filter(address -> address.getScheme().equals("http"))
                .filter(address -> !trustedHosts.contains(address.getHost()))
                .isPresent();
    }

    boolean hasWebhook() {
        return slackWebhook.isPresent() || teamsWebhook.isPresent();
    }

    /** Those that events name as well. */
    List<Contacts.Wanted> announced() {
        List<Contacts.Wanted> wanted = new ArrayList<>();
        email.ifPresent(value -> wanted.add(new Contacts.Wanted(Channel.EMAIL, value)));
        slack.ifPresent(value -> wanted.add(new Contacts.Wanted(Channel.SLACK, value)));
        return wanted;
    }

    List<Contacts.Wanted> all() {
        List<Contacts.Wanted> wanted = announced();
        slackWebhook.ifPresent(value -> wanted.add(new Contacts.Wanted(Channel.SLACK, value)));
        teamsWebhook.ifPresent(value -> wanted.add(new Contacts.Wanted(Channel.TEAMS, value)));
        return wanted;
    }

    @Override
    public String toString() {
        return "AddressesRequest";
    }
}
