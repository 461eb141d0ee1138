package dev.unknot.reminder.enrolment.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.captaingoldfish.scim.sdk.common.exceptions.InvalidFilterException;
import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.utils.RequestUtils;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserFilterTest {

    private static final UserHashes HASHES = new UserHashes("acme", new ScimSeal("of-the-test"));
    private static final ResourceType USERS = users();

    private static ResourceType users() {
        UsersInMemory users = new UsersInMemory();
        ResourceEndpoint endpoint =
                new ResourceEndpoint(ServiceProvider.builder().build(), UserSchema.definition(users));
        return endpoint.getResourceTypeByName("User").orElseThrow();
    }

    private static Condition condition(String filter) {
        return new UserFilter(HASHES).condition(RequestUtils.parseFilter(USERS, filter));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id eq "ana"                                    | u.employee = ?
            userName eq "Ana@example.org"                  | u.user_name = ?
            username ne "ana@example.org"                  | u.user_name IS DISTINCT FROM ?
            userName pr                                    | u.user_name IS NOT NULL
            externalId eq "701984"                         | u.external_id = ?
            externalId eq null                             | u.external_id IS NULL
            emails eq "ana@example.org"                    | ? = ANY (u.emails)
            emails.value eq "ana@example.org"              | ? = ANY (u.emails)
            emails[type eq "work"].value eq "a@example.org" | ? = ANY (u.emails)
            emails[type eq "work" and value eq "a@b.org"]  | ? = ANY (u.emails)
            emails[value eq "a@b.org"]                     | ? = ANY (u.emails)
            emails pr                                      | cardinality(u.emails) > 0
            active eq true                                 | true
            active eq false                                | (true) IS NOT TRUE
            urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department eq "Design" | lower(e.unit) = lower(?)
            timezone sw "Europe/"                          | starts_with(lower(e.enrolled_zone), lower(?))
            timezone co "Berlin"                           | position(lower(?) IN lower(e.enrolled_zone)) > 0
            timezone ew "Berlin"                           | starts_with(reverse(lower(e.enrolled_zone)), reverse(lower(?)))
            meta.lastModified gt "2026-11-30T09:00:00Z"    | u.changed_at > ?
            meta.created le "2026-11-30T09:00:00Z"         | u.created_at <= ?
            userName eq "a" and active eq true             | (u.user_name = ? AND true)
            userName eq "a" or externalId eq "b"           | (u.user_name = ? OR u.external_id = ?)
            not (userName eq "a")                          | (u.user_name = ?) IS NOT TRUE
            """)
    void aFilterBecomesSql(String filter, String sql) {
        assertThat(condition(filter).sql()).isEqualTo(sql);
    }

    @Test
    void aValueIsNeverPartOfTheSql() {
        for (String value : List.of(
                "'; DROP TABLE scim_user; --",
                "' OR '1'='1",
                "%' OR true --",
                "?",
                "\\\\'; SELECT pg_sleep(9) --",
                "$1",
                "ana\\\") OR (1=1")) {
            for (String attribute : List.of("id", "userName", "externalId", "emails.value", "timezone", "department")) {
                Condition condition = condition(attribute + " eq \"" + value + "\"");
                assertThat(condition.sql())
                        .isEqualTo(condition(attribute + " eq \"x\"").sql());
                assertThat(condition.values()).hasSize(1);
                assertThat(condition.sql().chars().filter(character -> character == '?'))
                        .hasSize(1);
            }
        }
    }

    @Test
    void whatTheDatabaseCannotHoldIsNotAskedFor() {
        assertThatThrownBy(() -> condition("id eq \"ana\0\""))
                .isInstanceOf(InvalidFilterException.class)
                .hasMessageContaining("U+0000");
    }

    @Test
    void valuesStandInTheOrderOfTheirMarks() {
        Condition condition = condition(
                "timezone eq \"Europe/Berlin\" and (department co \"Des\" or meta.created ge \"2026-11-30T09:00:00Z\")");
        assertThat(condition.values())
                .containsExactly("Europe/Berlin", "Des", OffsetDateTime.parse("2026-11-30T09:00:00Z"));
    }

    @Test
    void namesAndAddressesAreFoundInAnyCase() {
        assertThat(condition("userName eq \"ANA@example.org\"").values())
                .containsExactly(HASHES.userName("ana@example.org"));
        assertThat(condition("emails.value eq \"ANA@example.org\"").values())
                .containsExactly(HASHES.email("ana@example.org"));
        assertThat(condition("externalId eq \"AbC\"").values()).containsExactly(HASHES.externalId("AbC"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.familyName eq \"Ruiz\"",
                "displayName eq \"Ana\"",
                "userName sw \"ana\"",
                "userName co \"ana\"",
                "externalId gt \"1\"",
                "emails.type eq \"work\"",
                "emails[type eq \"work\"]",
                "emails.value ew \"example.org\"",
                "locale eq \"de-DE\""
            })
    void whatIsSealedCannotBeSearched(String filter) {
        assertThatThrownBy(() -> condition(filter)).isInstanceOf(InvalidFilterException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"userName", "userName eq", "eq \"ana\"", "userName is \"ana\"", "shoeSize eq \"42\"", "("})
    void aMalformedFilterIsRefused(String filter) {
        assertThatThrownBy(() -> condition(filter)).isInstanceOf(ScimException.class);
    }
}
