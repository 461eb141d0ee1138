package dev.unknot.content.remedy;

import static dev.unknot.content.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RefreshJobIT {

    static {
        // A slow machine must not fail the test.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    @Inject
    DataSource dataSource;

    @Inject
    PublishedRemedies publishedRemedies;

    @Test
    void changesOfAnotherReplicaAppearWithinSeconds() throws SQLException {
        int minutes = get("/remedies/childs-pose").extract().path("minutes");

        anotherReplicaChanges("childs-pose", 77);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("/remedies/childs-pose").body("minutes", is(77)));

        anotherReplicaChanges("childs-pose", minutes);
        await().untilAsserted(() -> get("/remedies/childs-pose").body("minutes", is(minutes)));
    }

    @Test
    void theIndexStaysTheSameWhileNothingChanges() throws SQLException {
        var index = publishedRemedies.index();

        publishedRemedies.refresh();

        assertThat(publishedRemedies.index()).isSameAs(index);
    }

    private void anotherReplicaChanges(String slug, int minutes) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            // One statement is one transaction.
            statement.execute("""
                    WITH next AS (UPDATE edition SET number = number + 1 RETURNING number)
                    UPDATE remedy
                    SET content = jsonb_set(content, '{minutes}', '%d'), version = version + 1, edition = next.number
                    FROM next
                    WHERE slug = '%s'
                    """.formatted(minutes, slug));
        }
    }
}
