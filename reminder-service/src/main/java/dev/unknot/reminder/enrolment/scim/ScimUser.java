package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Address;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import dev.unknot.contracts.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A user as stored.
 *
 * @param sealed JSON of the attributes that only the identity provider reads
 */
record ScimUser(
        Person person,
        String sealed,
        int version,
        Instant createdAt,
        Instant changedAt,
        Optional<String> zone,
        Optional<String> country,
        Optional<String> unit) {

    User resource() {
        User user = JsonHelper.readJsonDocument(sealed, User.class);
        user.setId(person.employee());
        user.setActive(true);
        user.setTimezone(zone.orElse(null));
        country.ifPresent(code -> user.setAddresses(
                List.of(Address.builder().type("work").country(code).build())));
        unit.ifPresent(department -> user.setEnterpriseUser(
                EnterpriseUser.builder().department(department).build()));
        user.setMeta(meta(createdAt, changedAt, String.valueOf(version)));
        return user;
    }

    /** Somebody of whom nothing is known but that they were switched off. */
    static User inactive(Person person, Instant since) {
        User user = new User();
        user.setId(person.employee());
        user.setUserName(person.employee());
        user.setActive(false);
        user.setMeta(meta(since, since, "inactive-" + since.toEpochMilli()));
        return user;
    }

    boolean isKept(String other) {
        return JsonHelper.readJsonDocument(sealed).equals(JsonHelper.readJsonDocument(other));
    }

    private static Meta meta(Instant createdAt, Instant changedAt, String version) {
        return Meta.builder()
                .resourceType("User")
                .created(createdAt)
                .lastModified(changedAt)
                .version(ETag.builder().weak(true).tag(version).build())
                .build();
    }
}
