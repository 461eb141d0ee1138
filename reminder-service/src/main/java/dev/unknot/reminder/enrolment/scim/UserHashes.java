package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.resources.User;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The hashes by which the users of one organisation are found. */
record UserHashes(String organisation, ScimSeal seal) {

    byte[] userName(String value) {
        return seal.hash(organisation, "userName", value.toLowerCase(Locale.ROOT));
    }

    byte[] externalId(String value) {
        return seal.hash(organisation, "externalId", value);
    }

    /** @param value an address, or {@link #typed} */
    byte[] email(String value) {
        return seal.hash(organisation, "email", value.toLowerCase(Locale.ROOT));
    }

    /** Each address by itself, and with its type. */
    byte[][] emails(User user) {
        return user.getEmails().stream()
                .flatMap(email -> email.getValue().stream()
                        .flatMap(value -> Stream.concat(
                                Stream.of(value), email.getType().stream().map(type -> typed(type, value)))))
                .map(this::email)
                .toArray(byte[][]::new);
    }

    /** No address contains a line break. */
    static String typed(String type, String value) {
        return String.join("\n", List.of(type, value));
    }
}
