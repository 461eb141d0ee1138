package dev.unknot.reminder.enrolment.scim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.exceptions.BadRequestException;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the requests that Entra and Okta document come to, read by the library and then by {@link UserMapping}. */
class ProviderRequestsTest {

    private static final String OF_ENTRA = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                         "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
             "externalId": "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef", "userName": "ana.ruiz@example.org", "active": true,
             "addresses": [{"type": "work", "country": "es", "formatted": "Calle Mayor 1", "locality": "Madrid"}],
             "displayName": "Ana Ruiz", "emails": [{"type": "work", "value": "ana.ruiz@example.org", "primary": true}],
             "meta": {"resourceType": "User"}, "name": {"formatted": "Ana Ruiz", "familyName": "Ruiz", "givenName": "Ana"},
             "phoneNumbers": [{"type": "work", "value": "+34 555 0100"}], "preferredLanguage": "es", "roles": [],
             "title": "Designer", "timezone": "Europe/Madrid",
             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                 {"employeeNumber": "7", "department": "Design", "manager": {"value": "9"}}}""";

    private static final String ID = "0a21f0f2-8d2a-4f8e-bf98-7363c4aed4ef";

    private static final String OF_OKTA = """
            {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "ben@example.org",
             "name": {"givenName": "Ben", "familyName": "Hill"},
             "emails": [{"primary": true, "value": "ben@example.org", "type": "work"}], "displayName": "Ben Hill",
             "locale": "en_US", "externalId": "00ujl29u0le5T6Aj10h7", "groups": [], "password": "1mz050nq", "active": true}""";

    private final UsersInMemory users = new UsersInMemory();
    private final ScimLibrary library = new ScimLibrary(UserSchema.definition(users), 10, 10);

    @Test
    void whatEntraSendsIsAnEnrolment() {
        post(OF_ENTRA);
        assertThat(enrolled(ID))
                .isEqualTo(new EmployeeEnrolled(
                        "acme",
                        ID,
                        ZoneId.of("Europe/Madrid"),
                        Optional.of("es"),
                        Optional.of("ES"),
                        Optional.of("Design"),
                        Optional.empty()));
        assertThat(UserMapping.email(users.of(ID))).contains("ana.ruiz@example.org");
        assertThat(users.of(ID).toString()).doesNotContain("555 0100", "Designer", "Calle", "manager");
    }

    @Test
    void whatOktaSendsIsAnEnrolment() {
        post(OF_OKTA);
        assertThat(enrolled("00ujl29u0le5T6Aj10h7"))
                .isEqualTo(new EmployeeEnrolled(
                        "acme",
                        "00ujl29u0le5T6Aj10h7",
                        ZoneId.of("Europe/Berlin"),
                        Optional.of("en-US"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(users.of("00ujl29u0le5T6Aj10h7").toString()).doesNotContain("1mz050nq");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "Replace", "path": "active", "value": "False"}
            {"op": "replace", "path": "active", "value": false}
            {"op": "replace", "value": {"active": false}}
            {"op": "Replace", "value": {"active": "False"}}
            """)
    void aUserIsSwitchedOff(String operation) {
        post(OF_ENTRA);
        assertThat(patch(operation).getHttpStatus()).isEqualTo(200);
        assertThat(users.of(ID).isActive()).contains(false);
    }

    @Test
    void entraChangesDepartmentZoneAddressAndMore() {
        post(OF_ENTRA);
        ScimResponse answer = patch("""
                {"op": "Replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department",
                 "value": "Research"},
                {"op": "Replace", "path": "timezone", "value": "Asia/Tokyo"},
                {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "ana@example.org"},
                {"op": "Replace", "path": "addresses[type eq \\"work\\"].country", "value": "JP"},
                {"op": "Replace", "path": "name.familyName", "value": "Ito"},
                {"op": "Add", "path": "title", "value": "Lead"},
                {"op": "Add", "path": "phoneNumbers[type eq \\"mobile\\"].value", "value": "+81 555"}""");

        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        EmployeeEnrolled enrolled = enrolled(ID);
        assertThat(enrolled.unit()).contains("Research");
        assertThat(enrolled.zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(enrolled.country()).contains("JP");
        assertThat(UserMapping.email(users.of(ID))).contains("ana@example.org");
        assertThat(users.of(ID).getName().orElseThrow().getFamilyName()).contains("Ito");
    }

    @Test
    void entraAddsAnAddressThatWasNotThere() {
        post(OF_OKTA.replace("""
                "emails": [{"primary": true, "value": "ben@example.org", "type": "work"}], """, "").replace("00ujl29u0le5T6Aj10h7", ID));
        ScimResponse answer = patch(
                "{\"op\": \"Add\", \"path\": \"emails[type eq \\\"work\\\"].value\", \"value\": \"b@example.org\"}");
        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        assertThat(UserMapping.email(users.of(ID))).contains("b@example.org");
    }

    @Test
    void oktaReplacesWithoutAPath() {
        post(OF_ENTRA);
        ScimResponse answer = patch("""
                {"op": "replace", "value": {"active": true, "displayName": "A. R.", "timezone": "Europe/Lisbon",
                 "name": {"givenName": "A."}, "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User":
                 {"department": "Sales"}}}""");
        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        assertThat(enrolled(ID).zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
        assertThat(enrolled(ID).unit()).contains("Sales");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "Add", "value": {"displayName": "A", "name.familyName": "Ito", "emails": [{"type": "work", "value": "b@example.org", "primary": true}], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Research"}}
            {"op": "replace", "value": {"name.familyName": "Ito", "emails": [{"type": "work", "value": "b@example.org", "primary": true}], "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Research"}}
            {"op": "Replace", "path": "name.familyName", "value": "Ito"},{"op": "Replace", "path": "emails[primary eq true].value", "value": "b@example.org"},{"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department", "value": "Research"}
            {"op": "Replace", "path": "name.familyName", "value": "Ito"},{"op": "Replace", "path": "emails[type eq \\"work\\"]", "value": {"type": "work", "value": "b@example.org", "primary": true}},{"op": "replace", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User", "value": {"department": "Research"}}
            {"op": "Replace", "path": "name.familyName", "value": "Ito"},{"op": "Replace", "path": "emails", "value": [{"type": "work", "value": "b@example.org", "primary": "True"}]},{"op": "Add", "value": {"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department": "Research", "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber": "8"}}
            """)
    void namesAddressAndDepartmentChangeInEveryForm(String operations) {
        post(OF_ENTRA);
        ScimResponse answer = patch(operations);

        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        User user = users.of(ID);
        assertThat(user.getName().orElseThrow().getFamilyName())
                .as(user.toString())
                .contains("Ito");
        assertThat(UserMapping.email(user)).as(user.toString()).contains("b@example.org");
        assertThat(enrolled(ID).unit()).as(user.toString()).contains("Research");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": "9"}
            {"op": "Add", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:manager", "value": [{"$ref": "x", "value": "9"}]}
            {"op": "Remove", "path": "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber"}
            {"op": "Replace", "path": "urn:ietf:params:scim:schemas:extension:custom:2.0:User:badge", "value": "9"}
            {"op": "Replace", "path": "roles[primary eq \\"True\\"].value", "value": "Admin"}
            {"op": "Remove", "path": "phoneNumbers[type eq \\"mobile\\"].value"}
            {"op": "Remove", "path": "emails[type eq \\"home\\"].value"}
            {"op": "Add", "path": "addresses[type eq \\"work\\"].formatted", "value": "Columbus"}
            {"op": "Add", "path": "addresses[type eq \\"home\\"].streetAddress", "value": "1 Main St"}
            {"op": "Replace", "path": "name.honorificPrefix", "value": "Dr"}
            {"op": "Replace", "value": {"title": "Lead", "phoneNumbers[type eq \\"work\\"].value": "5", "nickName": "A"}}
            {"op": "Replace", "path": "title", "value": "Lead"}
            {"op": "replace", "value": {"password": "1mz050nq"}}
            {"op": "replace", "path": "password", "value": "1mz050nq"}
            """)
    void whatIsOfNoUseIsIgnored(String operation) {
        post(OF_ENTRA);
        ScimResponse answer =
                patch(operation + ", {\"op\": \"Replace\", \"path\": \"timezone\", \"value\": \"Asia/Tokyo\"}");

        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        assertThat(enrolled(ID).zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(users.of(ID).toString()).doesNotContain("Columbus", "Main St", "1mz050nq", "Lead");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"op": "Replace", "path": "emails[type eq \\"work\\"].value", "value": "ana@example.org"}
            {"op": "Add", "path": "emails", "value": [{"type": "work", "value": "ana@example.org"}]}
            {"op": "Add", "value": {"emails": [{"type": "work", "value": "ana@example.org", "primary": true}]}}
            {"op": "replace", "value": {"emails": [{"type": "work", "value": "ana@example.org", "primary": true}]}}
            """)
    void anAddressIsReplacedWhereNoneWas(String operation) {
        post(OF_OKTA.replace("""
                "emails": [{"primary": true, "value": "ben@example.org", "type": "work"}], """, "").replace("00ujl29u0le5T6Aj10h7", ID));
        ScimResponse answer = patch(operation);

        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        assertThat(UserMapping.email(users.of(ID))).contains("ana@example.org");
    }

    @Test
    void whateverIsSaidOfOneAddressIsOfThatOne() {
        post(OF_ENTRA.replace(
                "\"primary\": true}]", "\"primary\": true}, {\"type\": \"home\", \"value\": \"home@example.org\"}]"));
        ScimResponse answer = patch("""
                {"op": "Add", "path": "emails[type eq \\"work\\"].value", "value": "ana@example.org"},
                {"op": "Add", "path": "emails[type eq \\"work\\"].primary", "value": true},
                {"op": "Add", "path": "emails[type eq \\"other\\"].value", "value": "other@example.org"},
                {"op": "Replace", "path": "emails[type eq \\"home\\"].value", "value": "at.home@example.org"}""");

        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(200);
        assertThat(UserMapping.email(users.of(ID))).contains("ana@example.org");
        assertThat(users.of(ID).getEmails())
                .extracting(email ->
                        email.getType().orElse("") + " " + email.getValue().orElse(""))
                .containsExactlyInAnyOrder(
                        "work ana@example.org", "home at.home@example.org", "other other@example.org");
    }

    @Test
    void anIdIsReadAsItIs() {
        for (String id : new String[] {"s", "Users", "a.b+c@example.org", "auth0|62", "Zoë 1", "50%"}) {
            post(OF_ENTRA.replace(ID, id));
            assertThat(library.answer("acme", HttpMethod.GET, ScimUrls.of(BASE, "/Users", id), Map.of(), "")
                            .getHttpStatus())
                    .as(id)
                    .isEqualTo(200);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "timezone, Mars/Base",
        "locale, de_DE_x_y_z_this is no tag",
        "preferredLanguage, 42",
        "department, " + LONG,
        "department, 'no tag\0'",
        "externalId, a/b",
        "externalId, me"
    })
    void whatMakesNoSenseIsNamed(String attribute, String value) {
        User user = User.builder().userName("ana").externalId("ana").build();
        switch (attribute) {
            case "timezone" -> user.setTimezone(value);
            case "locale" -> user.setLocale(value);
            case "preferredLanguage" -> user.setPreferredLanguage(value);
            case "department" ->
                user.setEnterpriseUser(de.captaingoldfish.scim.sdk.common.resources.EnterpriseUser.builder()
                        .department(value)
                        .build());
            default -> user.setExternalId(value);
        }
        assertThatThrownBy(() -> UserMapping.enrolled(
                        UserMapping.person("acme", user), user, Optional.of(ZoneId.of("UTC")), Optional.empty()))
                .isInstanceOfSatisfying(BadRequestException.class, fault -> {
                    assertThat(fault.getScimType()).isEqualTo("invalidValue");
                    assertThat(fault.getDetail()).startsWith(attribute).doesNotContain("Mars", "Everything", "no tag");
                });
    }

    @Test
    void aUserNeedsAZone() {
        User user = User.builder().userName("ana").build();
        assertThatThrownBy(() -> UserMapping.enrolled(
                        UserMapping.person("acme", user), user, Optional.empty(), Optional.empty()))
                .hasMessageContaining("timezone is missing");
    }

    private static final String LONG = "DepartmentOfEverythingDepartmentOfEverythingDepartmentOfEverything"
            + "DepartmentOfEverythingDepartmentOfEverythingDepartmentOfEverything";

    private static final String BASE = "http://localhost/scim/v2";

    private EmployeeEnrolled enrolled(String id) {
        return UserMapping.enrolled(
                new Person("acme", id), users.of(id), Optional.of(ZoneId.of("Europe/Berlin")), Optional.empty());
    }

    private void post(String user) {
        ScimResponse answer = send(HttpMethod.POST, BASE + "/Users", user);
        assertThat(answer.getHttpStatus()).as(answer.toString()).isEqualTo(201);
    }

    private ScimResponse patch(String operations) {
        return send(
                HttpMethod.PATCH,
                ScimUrls.of(BASE, "/Users", ID),
                "{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": [" + operations
                        + "]}");
    }

    private ScimResponse send(HttpMethod method, String url, String body) {
        return library.answer("acme", method, url, Map.of("Content-Type", "application/scim+json"), body);
    }

    @Test
    void aFilterThatCannotBeReadIsNotRepeated() {
        ScimResponse answer = library.answer("acme", HttpMethod.GET, BASE + "/Users?filter=zebra", Map.of(), "");
        assertThat(answer.getHttpStatus()).isEqualTo(400);
        assertThat(answer.path("scimType").asText()).isEqualTo("invalidFilter");
        assertThat(answer.path("detail").asText())
                .startsWith("The filter cannot be read.")
                .doesNotContain("zebra");
    }
}
