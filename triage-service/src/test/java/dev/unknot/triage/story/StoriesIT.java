package dev.unknot.triage.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.google.crypto.tink.Aead;
import dev.unknot.contracts.Person;
import dev.unknot.triage.assessment.ServiceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StoriesIT extends ServiceTest {

    private static final Person PERSON = new Person("acme", "employee-2");
    private static final String STORY = "It began with the marmalade jar. Ärger! 😀";
    private static final String ONE = "YS1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0tLS0tLS0=";
    private static final String TWO = "YW5vdGhlci1rZXktZm9yLW9uZS1sYXB0b3Atb25seS0=";

    @Inject
    Stories stories;

    @Inject
    Session database;

    private UUID kept() {
        UUID id = UUID.fromString(assess("employee-2", DROOPING_EYELID).path("id"));
        QuarkusTransaction.requiringNew().run(() -> stories.keep(PERSON, id, STORY));
        return id;
    }

    @Test
    void onlyThePersonCanReadIt() {
        UUID id = kept();

        as("employee-2")
                .get("/assessments/" + id + "/story")
                .then()
                .statusCode(200)
                .body("narrative", equalTo(STORY));
        as("employee-2").get("/employees/me/export").then().statusCode(200).body("reports.story", hasItem(STORY));
        for (String other : List.of("employee-1", "employee-other")) {
            as(other).get("/assessments/" + id + "/story").then().statusCode(404);
        }
        as("hr").get("/assessments/" + id + "/story").then().statusCode(403);
    }

    @Test
    void aNarrativeIsStoredOnlyOnRequest() {
        String told = "{\"narrative\": \"My neck is stiff since the marmalade jar.\"%s}";

        String forgotten = assess("employee-2", String.format(told, "")).path("id");
        as("employee-2").get("/assessments/" + forgotten + "/story").then().statusCode(404);
        String kept = assess("employee-2", String.format(told, ", \"keepStory\": true"))
                .path("id");
        as("employee-2")
                .get("/assessments/" + kept + "/story")
                .then()
                .statusCode(200)
                .body("narrative", equalTo("My neck is stiff since the marmalade jar."));
        assess("employee-2", "{\"keepStory\": true}")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("keepStory"));
    }

    @Test
    void theDatabaseHoldsNoWordOfIt() {
        UUID id = kept();

        assertThat(new String(sealed(id), StandardCharsets.ISO_8859_1)).doesNotContain("marmalade");
        assertThat(database.createNativeQuery(
                                "SELECT count(*) FROM assessment WHERE assessment::text LIKE '%marmalade%'", Long.class)
                        .getSingleResult())
                .isZero();
    }

    private byte[] sealed(UUID id) {
        return database.createNativeQuery("SELECT sealed FROM story WHERE assessment = ?1", byte[].class)
                .setParameter(1, id)
                .getSingleResult();
    }

    @Test
    void aMovedRowCannotBeDecrypted() {
        UUID id = kept();
        UUID other = kept();
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeMutationQuery("UPDATE story SET sealed = ?2 WHERE assessment = ?1")
                        .setParameter(1, other)
                        .setParameter(2, sealed(id))
                        .executeUpdate());

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().call(() -> stories.read(PERSON, other)))
                .hasMessageContaining("cannot be decrypted");
        as("employee-2").delete("/assessments/" + other).then().statusCode(204);
    }

    @Test
    void itIsErasedWithItsReport() {
        UUID id = kept();

        as("employee-2").delete("/assessments/" + id).then().statusCode(204);

        as("employee-2").get("/assessments/" + id + "/story").then().statusCode(404);
        assertThat(database.createNativeQuery("SELECT count(*) FROM story WHERE assessment = ?1", Long.class)
                        .setParameter(1, id)
                        .getSingleResult())
                .isZero();
    }

    @Test
    void anOlderMasterKeyStillDecryptsAndTheNewestEncrypts() throws Exception {
        byte[] old = master(ONE).encrypt(new byte[] {1}, new byte[0]);

        assertThat(master(TWO, ONE).decrypt(old, new byte[0])).containsExactly(1);
        byte[] renewed = master(TWO, ONE).encrypt(new byte[] {1}, new byte[0]);
        assertThat(master(TWO).decrypt(renewed, new byte[0])).containsExactly(1);
        assertThatThrownBy(() -> master(ONE).decrypt(renewed, new byte[0]))
                .isInstanceOf(java.security.GeneralSecurityException.class);
        assertThatThrownBy(() -> master("zebra"))
                .hasMessageContaining("32 bytes")
                .hasMessageNotContaining("zebra");
    }

    private static Aead master(String... keys) {
        return new MasterKey(() -> List.of(keys)).aead();
    }
}
