package dev.unknot.delivery.delivery;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** {@code unknot.delivery.sender.*} */
@ConfigMapping(prefix = "unknot.delivery.sender")
interface SenderConfig {

    /** The e-mail address that mails come from if an organisation names none. */
    Optional<String> from();
}
