package dev.unknot.content;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contract with triage, whose protocol uses the same cautions: a request with cautions never returns a remedy that
 * one of them blocks, on any path.
 */
@QuarkusTest
class AvoidContractIT {

    private static final Vocabulary WORDS = Vocabulary.released();
    private static final List<String> SEARCHES = List.of("neck", "heat", "massage", "stretch", "pain");
    private static final int RANDOM_SETS = 60;
    private static final int MOST_CAUTIONS = 6;

    private static String token;

    @Inject
    PublishedRemedies publishedRemedies;

    @BeforeAll
    static void signIn() {
        token = Tokens.of("employee-1");
    }

    static Stream<List<String>> everyCautionAndRandomSets() {
        List<String> cautions = List.copyOf(WORDS.cautions().keySet());
        // Any seed works, as long as it reproduces a failure.
        Random random = new Random(20261121);
        return Stream.concat(
                cautions.stream().map(List::of), IntStream.range(0, RANDOM_SETS).mapToObj(i -> {
                    List<String> shuffled = new ArrayList<>(cautions);
                    Collections.shuffle(shuffled, random);
                    return List.copyOf(shuffled.subList(0, 2 + random.nextInt(MOST_CAUTIONS - 1)));
                }));
    }

    @ParameterizedTest
    @MethodSource("everyCautionAndRandomSets")
    void noListReturnsABlockedRemedy(List<String> avoid) {
        List<String> listed = slugs("/remedies", Map.of("avoid", avoid, "limit", 200));

        assertThat(listed).contains("when-to-see-a-doctor").allSatisfy(slug -> assertAllowed(slug, avoid));
    }

    @ParameterizedTest
    @MethodSource("everyCautionAndRandomSets")
    void noFilterReturnsABlockedRemedy(List<String> avoid) {
        String area = oneOf(WORDS.areas().keySet(), avoid);

        assertThat(slugs("/remedies", Map.of("avoid", avoid, "area", area, "maxMinutes", 20)))
                .allSatisfy(slug -> assertAllowed(slug, avoid));
    }

    @ParameterizedTest
    @MethodSource("everyCautionAndRandomSets")
    void noSearchReturnsABlockedRemedy(List<String> avoid) {
        String query = oneOf(SEARCHES, avoid);

        assertThat(slugs("/remedies", Map.of("avoid", avoid, "q", query, "limit", 200)))
                .allSatisfy(slug -> assertAllowed(slug, avoid));
    }

    @ParameterizedTest
    @MethodSource("everyCautionAndRandomSets")
    void noRoutineContainsABlockedRemedy(List<String> avoid) {
        Response routine = get(
                "/routines",
                Map.of(
                        "area",
                        oneOf(WORDS.areas().keySet(), avoid),
                        "minutes",
                        60,
                        "avoid",
                        avoid,
                        "tool",
                        WORDS.tools().keySet()));

        assertThat(slugs(routine, "steps")).allSatisfy(slug -> assertAllowed(slug, avoid));
        assertThat(slugs(routine, "instead")).allSatisfy(slug -> assertAllowed(slug, avoid));
    }

    /** Rotates, so that all are tried over the sets of cautions. */
    private static String oneOf(Collection<String> all, List<String> avoid) {
        return List.copyOf(all).get(Math.floorMod(avoid.hashCode(), all.size()));
    }

    private void assertAllowed(String slug, List<String> avoid) {
        List<String> block =
                publishedRemedies.index().remedy(slug).orElseThrow().content().block();
        assertThat(block).as(slug).noneMatch(avoid::contains);
    }

    private static List<String> slugs(String url, Map<String, Object> query) {
        return slugs(get(url, query), "items");
    }

    private static List<String> slugs(Response response, String list) {
        List<String> slugs = new ArrayList<>();
        response.as(JsonNode.class)
                .required(list)
                .forEach(each -> slugs.add(each.required("slug").asText()));
        return slugs;
    }

    private static Response get(String url, Map<String, Object> query) {
        var request = given().auth().oauth2(token);
        query.forEach((name, value) -> request.queryParam(
                name, value instanceof Collection<?> several ? several.toArray() : new Object[] {value}));
        Response response = request.get(url);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }
}
