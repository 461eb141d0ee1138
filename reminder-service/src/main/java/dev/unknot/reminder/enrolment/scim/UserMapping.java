package dev.unknot.reminder.enrolment.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Address;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.Email;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.http.query.Text;
import dev.unknot.reminder.enrolment.EmployeeRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a SCIM user says about a person, in the words of this service. */
final class UserMapping {

    /** What only the identity provider reads back. The rest is part of the enrolment. */
    private static final List<String> SEALED =
            List.of("userName", "externalId", "name", "displayName", "preferredLanguage", "locale", "emails");

    private static final int LONGEST_UNIT = 128;
    private static final int LONGEST_EMAIL = 254;
    private static final String EMAIL = "[^@\\s]{1,64}@[^@\\s]{1,255}";

    private UserMapping() {}

    /**
     * The person who is meant: their {@code externalId}, or {@code userName} without one, is the {@code sub} of their
     * tokens.
     */
    static Person person(String organisation, User user) {
        boolean external = user.getExternalId().isPresent();
        String id = user.getExternalId().or(user::getUserName).orElse("");
        if (!Person.isEmployeeId(id)) {
            throw ScimFaults.invalid(
                    external ? "externalId" : "userName",
                    "must have 1 to 255 characters, without slash and control characters, and must not be \"me\"");
        }
        return new Person(organisation, id);
    }

    /**
     * The enrolment that follows.
     *
     * @param zone of a user who has none
     * @param hours of the person, which SCIM does not know
     */
    static EmployeeEnrolled enrolled(
            Person person, User user, Optional<ZoneId> zone, Optional<List<WorkingTime>> hours) {
        return new EmployeeEnrolled(
                person.organisation(),
                person.employee(),
                user.getTimezone()
                        .map(UserMapping::zone)
                        .or(() -> zone)
                        .orElseThrow(
                                () -> ScimFaults.invalid(
                                        "timezone",
                                        "is missing. Map it to an IANA time zone, such as Europe/Berlin, or set UNKNOT_SCIM_ZONE for everybody without one")),
                language(user),
                country(user),
                unit(user),
                hours);
    }

    /** Where the person gets e-mail: the primary address, or the one at work, or the first. */
    static Optional<String> email(User user) {
        List<Email> emails = user.getEmails();
        Optional<String> chosen = first(emails, Email::isPrimary)
                .or(() -> first(
                        emails, email -> email.getType().filter("work"::equals).isPresent()))
                .or(() -> first(emails, email -> true));
        chosen.filter(value -> value.length() > LONGEST_EMAIL
                        || !value.matches(EMAIL)
                        || Text.fault(value).isPresent())
                .ifPresent(bad -> {
                    throw ScimFaults.invalid("emails", "must be e-mail addresses");
                });
        return chosen;
    }

    /** The JSON of what is sealed. */
    static String sealed(User user) {
        ObjectNode kept = user.deepCopy();
        kept.retain(SEALED);
        return kept.toString();
    }

    private static Optional<String> first(List<Email> emails, Predicate<Email> wanted) {
        return emails.stream()
                .filter(wanted)
                .flatMap(email -> email.getValue().stream())
                .findFirst();
    }

    private static ZoneId zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ScimFaults.invalid("timezone", "must be an IANA time zone, such as Europe/Berlin");
        }
        return ZoneId.of(name);
    }

    /** The first language that is preferred, such as {@code de} of {@code de-CH, en;q=0.5}; else that of the locale. */
    private static Optional<String> language(User user) {
        return language("preferredLanguage", user.getPreferredLanguage())
                .or(() -> language("locale", user.getLocale()));
    }

    private static Optional<String> language(String attribute, Optional<String> value) {
        Optional<String> tag = value.map(
                        text -> text.split("[,;]", 2)[0].strip().replace('_', '-'))
                .filter(text -> !text.isEmpty());
        tag.filter(text -> !text.matches(EmployeeRequest.LANGUAGE)).ifPresent(bad -> {
            throw ScimFaults.invalid(attribute, EmployeeRequest.NO_LANGUAGE);
        });
        return tag;
    }

    /** Of the address at work, or the first; a name of a country is not a code, and so is not used. */
    private static Optional<String> country(User user) {
        Function<Predicate<Address>, Stream<String>> countries = wanted -> user.getAddresses().stream()
                .filter(wanted)
                .flatMap(address -> address.getCountry().stream())
                .map(code -> code.toUpperCase(Locale.ROOT))
                .filter(code -> code.matches(EmployeeRequest.COUNTRY));
        return Stream.concat(
                        countries.apply(address ->
                                address.getType().filter("work"::equals).isPresent()),
                        countries.apply(address -> true))
                .findFirst();
    }

    private static Optional<String> unit(User user) {
        Optional<String> unit = user.getEnterpriseUser()
                .flatMap(EnterpriseUser::getDepartment)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
        unit.filter(text -> text.length() > LONGEST_UNIT).ifPresent(bad -> {
            throw ScimFaults.invalid("department", "may have at most " + LONGEST_UNIT + " characters");
        });
        unit.flatMap(Text::fault).ifPresent(fault -> {
            throw ScimFaults.invalid("department", fault);
        });
        return unit;
    }
}
