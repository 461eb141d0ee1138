package dev.unknot.delivery.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.EmployeeLeft;
import dev.unknot.delivery.recipient.Recipients;
import dev.unknot.test.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UnsubscribeIT extends ServiceTest {

    private final Person person = new Person("acme", person());

    @Inject
    Clock clock;

    @Inject
    UnsubscribeLinks links;

    @Inject
    StoppedChannels stopped;

    @Inject
    Recipients recipients;

    @BeforeEach
    void enrol() {
        KAFKA.use(clock);
        KAFKA.send(new EmployeeEnrolled(
                person.organisation(),
                person.employee(),
                ZoneId.of("Europe/Berlin"),
                Optional.of("en"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
        await().until(this::isKnown);
    }

    @Test
    void lookingChangesNothing() {
        given().get(path("en"))
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body("html.head.title", equalTo("Stop nudges by email? – Unknot"))
                .body("html.body.main.form.@method", equalTo("post"))
                .body("html.body.main.form.button", equalTo("Unsubscribe"));
        given().head(path("en")).then().statusCode(200);

        assertThat(stopped.of(person)).isEmpty();
    }

    @Test
    void aMailProgramStopsItByOnePost() {
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path("en"))
                .then()
                .statusCode(200)
                .body("html.body.main.h1", equalTo("You will no longer get nudges by email"))
                .body("html.body.main.form.size()", equalTo(0));
        given().post(path("en")).then().statusCode(200);

        assertThat(stopped.of(person)).containsExactly(Stoppable.of(Channel.EMAIL));
        stopped.start(person, Stoppable.of(Channel.EMAIL));
        assertThat(stopped.of(person)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"de-AT, Abbestellen, de", "es, Dejar de recibirlos, es", "fr, Unsubscribe, en"})
    void thePageIsInTheLanguageOfTheMail(String language, String button, String tag) {
        given().header("Accept-Language", "en")
                .get(path(language))
                .then()
                .body("html.@lang", equalTo(tag))
                .body("html.body.main.form.button", equalTo(button));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%20"})
    void aLinkThatIsNoneStopsNothingAndSaysSo(String token) {
        given().header("Accept-Language", "de")
                .get("/unsubscribe/" + token)
                .then()
                .statusCode(404)
                .body("html.body.main.h1", equalTo("Dieser Link funktioniert nicht"));
        given().post("/unsubscribe/" + token).then().statusCode(404).body(containsString("This link does not work"));
    }

    @Test
    void whoeverLeftLeavesNothing() {
        given().post(path("en")).then().statusCode(200);
        KAFKA.send(new EmployeeLeft(person.organisation(), person.employee()));
        await().until(() -> stopped.of(person).isEmpty() && !isKnown());

        given().post(path("en")).then().statusCode(200);
        assertThat(stopped.of(person)).isEmpty();
    }

    private boolean isKnown() {
        return QuarkusTransaction.requiringNew().call(() -> recipients.isKnown(person));
    }

    private String path(String language) {
        URI link = links.of(person, Stoppable.of(Channel.EMAIL), language);
        return link.getPath();
    }
}
