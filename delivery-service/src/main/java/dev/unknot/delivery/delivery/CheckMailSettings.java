package dev.unknot.delivery.delivery;

import dev.unknot.delivery.channel.email.EmailConfig;
import dev.unknot.delivery.channel.email.bounce.BounceMailboxConfig;
import dev.unknot.delivery.recipient.AddressesRequest;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the service from starting with settings of e-mail with which no mail would arrive. */
@ApplicationScoped
class CheckMailSettings {

    private final SenderConfig sender;
    private final EmailConfig email;
    private final BounceMailboxConfig bounces;

    CheckMailSettings(SenderConfig sender, EmailConfig email, BounceMailboxConfig bounces) {
        this.sender = sender;
        this.email = email;
        this.bounces = bounces;
    }

    void on(@Observes StartupEvent start) {
        List<String> faults = faults(sender.from(), email.bounces(), bounces.host());
        if (!faults.isEmpty()) {
            throw new ConfigurationException(String.join("; ", faults) + ". See docs/operation.md.");
        }
    }

    /** What is wrong, without the values. */
    static List<String> faults(Optional<String> from, Optional<String> bounces, Optional<String> mailboxHost) {
        List<String> faults = new ArrayList<>();
        if (from.filter(address -> !address.matches(AddressesRequest.EMAIL)).isPresent()) {
            faults.add("UNKNOT_MAIL_FROM must be one e-mail address without a name, such as unknot@example.org");
        }
        if (bounces.filter(address -> !address.matches(AddressesRequest.EMAIL)).isPresent()) {
            faults.add("UNKNOT_BOUNCES must be one e-mail address without a name, such as bounces@example.org");
        }
        if (mailboxHost.isPresent() && bounces.isEmpty()) {
            faults.add("UNKNOT_MAIL_BOUNCE_HOST needs UNKNOT_BOUNCES, the address to which reports return");
        }
        return faults;
    }
}
