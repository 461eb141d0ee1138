package dev.unknot.reminder.enrolment.scim;

import static io.restassured.RestAssured.config;
import static io.restassured.RestAssured.given;
import static io.restassured.config.EncoderConfig.encoderConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import de.captaingoldfish.scim.sdk.client.ScimClientConfig;
import de.captaingoldfish.scim.sdk.client.ScimRequestBuilder;
import de.captaingoldfish.scim.sdk.client.response.ServerResponse;
import de.captaingoldfish.scim.sdk.common.constants.enums.Comparator;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.people.EmployeeChanged;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.contracts.people.EmployeeReachable;
import dev.unknot.reminder.ServiceTest;
import dev.unknot.test.LocalStackResource;
import dev.unknot.test.SettableClock;
import dev.unknot.test.http.SignedIn;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sequences that Entra and Okta document, over HTTP. */
@QuarkusTest
class ScimIT extends ServiceTest {

    private static final String SCIM = "application/scim+json";

    @TestHTTPResource("/scim/v2")
    URI base;

    @Test
    void asEntraDoesIt() {
        String id = person();
        String name = id + "@mail.example";
        scim().queryParam("filter", "userName eq \"" + name + "\"")
                .queryParam("aadOptscim062020", "")
                .get("/scim/v2/Users")
                .then()
                .statusCode(200)
                .contentType(SCIM)
                .body("totalResults", equalTo(0))
                .body("schemas", contains("urn:ietf:params:scim:api:messages:2.0:ListResponse"));

        Response created = scim().body(entra(id, name)).post("/scim/v2/Users");
        created.then()
                .statusCode(201)
                .body("id", equalTo(id))
                .body("userName", equalTo(name))
                .body("name.familyName", equalTo("Zebra"))
                .body("active", equalTo(true))
                .body("emails[0].value", equalTo(name))
                .body("timezone", equalTo("Europe/Madrid"))
                .body("meta.resourceType", equalTo("User"))
                .body("meta.location", containsString("/scim/v2/Users/"));
        as("platform")
                .get("/employees/" + id)
                .then()
                .statusCode(200)
                .body("zone", equalTo("Europe/Madrid"))
                .body("language", equalTo("es"))
                .body("country", equalTo("ES"))
                .body("unit", equalTo("Design"));
        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.ADDRESSES, "acme/" + id))
                .singleElement()
                .satisfies(event -> assertThat(event.data())
                        .isEqualTo(new EmployeeReachable("acme", id, Optional.of(name), Optional.empty()))));

        scim().body(entra(id, name))
                .post("/scim/v2/Users")
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"));
        scim().body(entra(person(), name.toUpperCase(Locale.ROOT)))
                .post("/scim/v2/Users")
                .then()
                .statusCode(409)
                .body("scimType", equalTo("uniqueness"));

        patch(
                        id,
                        "{\"op\": \"Replace\", \"path\":"
                                + " \"urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department\", \"value\": \"Research\"},"
                                + "{\"op\": \"Add\", \"path\": \"title\", \"value\": \"Lead\"}")
                .then()
                .statusCode(200);
        as("platform").get("/employees/" + id).then().body("unit", equalTo("Research"));
        find("emails[type eq \"work\"].value eq \"" + name + "\"").body("Resources.id", contains(id));
        find("userName eq \"" + name.toUpperCase(Locale.ROOT) + "\"").body("Resources.id", contains(id));
        find("externalId eq \"" + id + "\" and active eq true").body("Resources.id", contains(id));

        patch(id, "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"False\"}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        as("platform").get("/employees/" + id).then().statusCode(404);
        scim().get("/scim/v2/Users/{id}", id)
                .then()
                .statusCode(200)
                .body("active", equalTo(false))
                .body("name", equalTo(null));
        find("userName eq \"" + name + "\"").body("totalResults", equalTo(0));
        assertThat(count("SELECT count(*) FROM scim_user WHERE employee = '" + id + "'"))
                .isZero();
        await().untilAsserted(() -> assertThat(KAFKA.events(Topics.PEOPLE, "acme/" + id))
                .extracting(event -> (Object) event.data().getClass())
                .containsExactly(EmployeeEnrolled.class, EmployeeChanged.class, EmployeeLeft.class));

        SettableClock.set(SettableClock.MONDAY_MORNING.plusSeconds(1));
        patch(
                        id,
                        "{\"op\": \"Replace\", \"path\": \"active\", \"value\": \"True\"},"
                                + "{\"op\": \"Replace\", \"path\": \"userName\", \"value\": \"" + name + "\"},"
                                + "{\"op\": \"Add\", \"path\": \"timezone\", \"value\": \"Europe/Lisbon\"}")
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
        as("platform").get("/employees/" + id).then().statusCode(200).body("zone", equalTo("Europe/Lisbon"));
        find("userName eq \"" + name + "\"").body("Resources.id", contains(id));

        scim().delete("/scim/v2/Users/{id}", id).then().statusCode(204);
        scim().get("/scim/v2/Users/{id}", id).then().statusCode(404);
        scim().delete("/scim/v2/Users/{id}", id).then().statusCode(404);
    }

    @Test
    void asOktaDoesIt() {
        String id = person();
        String name = id + "@mail.example";
        scim().queryParam("startIndex", "1")
                .queryParam("count", "2")
                .get("/scim/v2/Users")
                .then()
                .statusCode(200)
                .body("startIndex", equalTo(1));
        find("userName eq \"" + name + "\"").body("totalResults", equalTo(0));
        scim().body(okta(id, name, "Europe/Berlin"))
                .post("/scim/v2/Users")
                .then()
                .statusCode(201)
                .body("locale", equalTo("de_DE"));
        as("platform").get("/employees/" + id).then().body("language", equalTo("de-DE"));
        scim().body(okta(id, name, "Europe/Vienna"))
                .put("/scim/v2/Users/{id}", id)
                .then()
                .statusCode(200)
                .body("timezone", equalTo("Europe/Vienna"));
        patch(id, "{\"op\": \"replace\", \"value\": {\"active\": false}}")
                .then()
                .statusCode(200)
                .body("active", equalTo(false));
        as("platform").get("/employees/" + id).then().statusCode(404);

        SettableClock.set(SettableClock.MONDAY_MORNING.plusSeconds(1));
        scim().body(okta(id, name, "Europe/Vienna"))
                .put("/scim/v2/Users/{id}", id)
                .then()
                .statusCode(200)
                .body("active", equalTo(true));
        as("platform").get("/employees/" + id).then().statusCode(200);
        as("platform").delete("/employees/" + id).then().statusCode(204);
        scim().get("/scim/v2/Users/{id}", id).then().statusCode(404);
    }

    @Test
    void ofManyAtOnceOneGetsTheName() {
        String name = person();
        List<CompletableFuture<Integer>> all = Stream.generate(ServiceTest::person)
                .limit(8)
                .map(id -> CompletableFuture.supplyAsync(() ->
                        scim().body(entra(id, name)).post("/scim/v2/Users").statusCode()))
                .toList();
        assertThat(all.stream().map(CompletableFuture::join).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void anOlderVersionIsRefused() {
        String id = person();
        String tag = scim().body(entra(id, id)).post("/scim/v2/Users").header("ETag");
        scim().header("If-None-Match", tag)
                .get("/scim/v2/Users/{id}", id)
                .then()
                .statusCode(304);
        scim().header("If-Match", tag)
                .body(entra(id, id + "-2"))
                .put("/scim/v2/Users/{id}", id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)));
        scim().header("If-Match", tag)
                .body(entra(id, id + "-3"))
                .put("/scim/v2/Users/{id}", id)
                .then()
                .statusCode(412);
        scim().header("If-Match", tag).delete("/scim/v2/Users/{id}", id).then().statusCode(412);
        find("userName eq \"" + id + "-2\"").body("Resources.id", contains(id));
    }

    @Test
    void eachOperationOfABulkIsForItself() {
        String first = person();
        String second = person();
        scim().body("{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:BulkRequest\"], \"Operations\": ["
                        + "{\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"a\", \"data\": "
                        + entra(first, first)
                        + "}, {\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"b\", \"data\": "
                        + entra(person(), first) + "}, {\"method\": \"POST\", \"path\": \"/Users\", \"bulkId\": \"c\","
                        + " \"data\": " + entra(second, second) + "}]}")
                .post("/scim/v2/Bulk")
                .then()
                .statusCode(200)
                .body("Operations.status.collect {it.toString()}", contains("201", "409", "201"));
        as("platform").get("/employees/" + second).then().statusCode(200);
    }

    @Test
    void whatIsSupportedIsDescribed() {
        scim().get("/scim/v2/ServiceProviderConfig")
                .then()
                .statusCode(200)
                .body("patch.supported", equalTo(true))
                .body("etag.supported", equalTo(true))
                .body("bulk.supported", equalTo(true))
                .body("filter.maxResults", equalTo(500));
        scim().get("/scim/v2/ResourceTypes").then().statusCode(200).body("Resources.name", hasItems("User"));
        scim().get("/scim/v2/Schemas/{id}", "urn:ietf:params:scim:schemas:core:2.0:User")
                .then()
                .statusCode(200)
                .body("attributes.name", hasItems("userName", "emails", "timezone"))
                .body("attributes.name", not(hasItems("password")));
    }

    @Test
    void aBadRequestSaysWhatIsWrongAndRepeatsNothing() {
        String id = person();
        scim().body(entra(id, id).replace("Europe/Madrid", "Mars/Zebra"))
                .post("/scim/v2/Users")
                .then()
                .statusCode(400)
                .body("scimType", equalTo("invalidValue"))
                .body("detail", containsString("IANA time zone"));
        scim().body("{").post("/scim/v2/Users").then().statusCode(400);
        scim().body("{\"schemas\": [\"urn:ietf:params:scim:schemas:core:2.0:User\"]}")
                .post("/scim/v2/Users")
                .then()
                .statusCode(400);
        for (String filter : new String[] {"userName", "name.familyName eq \"Zebra\"", "userName co \"zebra\""}) {
            scim().queryParam("filter", filter)
                    .get("/scim/v2/Users")
                    .then()
                    .statusCode(400)
                    .body("scimType", equalTo("invalidFilter"));
        }
        find("userName eq \"' OR true --\" or id eq \"'); DELETE FROM scim_user; --\"")
                .body("totalResults", equalTo(0));
        scim().queryParam("shoeSize", "42").get("/scim/v2/Users").then().statusCode(400);
        as("employee-1").get("/scim/v2/Users").then().statusCode(403);
        given().get("/scim/v2/Users").then().statusCode(401);
    }

    @Test
    void anotherOrganisationSeesNothing() {
        String id = person();
        scim().body(entra(id, id)).post("/scim/v2/Users").then().statusCode(201);
        RequestSpecification other = given().auth()
                .oauth2(SignedIn.as(
                                LocalStackResource.issuer(), "other", "{\"org\":\"other\",\"groups\":[\"platform\"]}")
                        .accessToken());

        given().spec(other).get("/scim/v2/Users/{id}", id).then().statusCode(404);
        given().spec(other).delete("/scim/v2/Users/{id}", id).then().statusCode(404);
        given().spec(other)
                .queryParam("filter", "userName eq \"" + id + "\"")
                .get("/scim/v2/Users")
                .then()
                .body("totalResults", equalTo(0));
        scim().get("/scim/v2/Users/{id}", id).then().statusCode(200);
    }

    @Test
    void namesAreSealedAndThePersonsOwn() {
        String id = person();
        scim().body(entra(id, "sealed-" + id)).post("/scim/v2/Users").then().statusCode(201);

        assertThat(count("SELECT count(*) FROM scim_user u WHERE u::text LIKE '%sealed-%' OR u::text LIKE '%Zebra%'"
                        + " OR encode(sealed, 'escape') LIKE '%Zebra%'"))
                .isZero();
        given().auth()
                .oauth2(SignedIn.as(LocalStackResource.issuer(), id, "{\"org\":\"acme\",\"groups\":[\"employee\"]}")
                        .accessToken())
                .get("/employees/me/export")
                .then()
                .statusCode(200)
                .body("scimUser.name.familyName", equalTo("Zebra"));
    }

    @Test
    void aClientLibraryGetsAlong() {
        String id = person();
        ScimClientConfig client = ScimClientConfig.builder()
                .httpHeaders(Map.of("Authorization", "Bearer " + token("platform")))
                .build();
        try (ScimRequestBuilder requests = new ScimRequestBuilder(base.toString(), client)) {
            ServerResponse<User> created = requests.create(User.class, "/Users")
                    .setResource(User.builder()
                            .externalId(id)
                            .userName(id)
                            .timeZone("Europe/Berlin")
                            .build())
                    .sendRequest();
            assertThat(created.isSuccess()).as(created.getResponseBody()).isTrue();
            ServerResponse<User> read = requests.get(User.class, "/Users", id).sendRequest();
            assertThat(read.getResource().getUserName()).contains(id);
            Meta meta = read.getResource().getMeta().orElseThrow();
            assertThat(requests.list(User.class, "/Users")
                            .filter("userName", Comparator.EQ, id)
                            .build()
                            .get()
                            .sendRequest()
                            .getResource()
                            .getTotalResults())
                    .isEqualTo(1);
            assertThat(requests.delete(User.class, "/Users", id)
                            .setETagForIfMatch(meta.getVersion().orElseThrow())
                            .sendRequest()
                            .getHttpStatus())
                    .isEqualTo(204);
        }
    }

    private static RequestSpecification scim() {
        return as("platform")
                .config(config().encoderConfig(encoderConfig().encodeContentTypeAs(SCIM, ContentType.JSON)))
                .contentType(SCIM)
                .accept(SCIM);
    }

    private static ValidatableResponse find(String filter) {
        return scim().queryParam("filter", filter).get("/scim/v2/Users").then().statusCode(200);
    }

    private static Response patch(String id, String operations) {
        return scim().body("{\"schemas\": [\"urn:ietf:params:scim:api:messages:2.0:PatchOp\"], \"Operations\": ["
                        + operations + "]}")
                .patch("/scim/v2/Users/{id}", id);
    }

    private static String entra(String id, String name) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId": "%s", "userName": "%s", "active": true, "displayName": "Ana Zebra",
                 "addresses": [{"type": "work", "country": "ES"}], "title": "Designer",
                 "emails": [{"type": "work", "value": "%s", "primary": true}], "meta": {"resourceType": "User"},
                 "name": {"formatted": "Ana Zebra", "familyName": "Zebra", "givenName": "Ana"}, "roles": [],
                 "preferredLanguage": "es", "timezone": "Europe/Madrid",
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "Design"}}""".formatted(id, name, name.contains("@") ? name : name + "@mail.example");
    }

    private static String okta(String id, String name, String zone) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User"], "userName": "%s",
                 "name": {"givenName": "Ben", "familyName": "Zebra"},
                 "emails": [{"primary": true, "value": "%s", "type": "work"}], "displayName": "Ben Zebra",
                 "locale": "de_DE", "timezone": "%s", "externalId": "%s", "groups": [], "password": "1mz050nq",
                 "active": true}""".formatted(name, name, zone, id);
    }
}
