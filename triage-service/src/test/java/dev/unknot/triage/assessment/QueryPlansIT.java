package dev.unknot.triage.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A query plan that is created anew for each request stays in memory and slows down the lookup of all others. */
@QuarkusTest
class QueryPlansIT extends ServiceTest {

    private static final String KEPT_STORY = """
            {"area": "neck", "narrative": "My neck is stiff.", "keepStory": true}
            """;

    @Inject
    SessionFactory database;

    @BeforeEach
    void count() {
        database.getStatistics().setStatisticsEnabled(true);
    }

    @AfterEach
    void countNoMore() {
        database.getStatistics().setStatisticsEnabled(false);
    }

    @Test
    void everyRequestReusesTheCachedPlans() {
        reportAndReadBack();
        Statistics statistics = database.getStatistics();
        long made = statistics.getQueryPlanCacheMissCount();
        long found = statistics.getQueryPlanCacheHitCount();

        reportAndReadBack();

        assertThat(statistics.getQueryPlanCacheHitCount()).isGreaterThan(found);
        assertThat(statistics.getQueryPlanCacheMissCount()).isEqualTo(made);
    }

    private static void reportAndReadBack() {
        String story = assess("employee-1", KEPT_STORY)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("employee-1").get("/assessments/" + story + "/story").then().statusCode(200);
        assess("employee-1", ALL_CLEAR).then().statusCode(201);
        as("employee-1").get("/employees/me/assessments").then().statusCode(200);
    }
}
