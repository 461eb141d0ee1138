package dev.unknot.content.publication;

import static dev.unknot.content.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.remedy.PublishedRemedies;
import dev.unknot.content.revision.Author;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.http.caching.Precondition;
import dev.unknot.test.KafkaProbe;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportCatalogueIT {

    static {
        // A slow machine must not fail the test.
        Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
    }

    private static final Catalogue BUNDLED = BundledCatalogue.read();
    private static final KafkaProbe KAFKA = new KafkaProbe();

    @Inject
    ImportCatalogue importCatalogue;

    @Inject
    PublishedRemedies publishedRemedies;

    @AfterEach
    void restoreTheBundledCatalogue() {
        take(BUNDLED);
    }

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @Test
    void theStartAnnouncesEveryRemedyOfTheCatalogue() {
        await().untilAsserted(() -> assertThat(firstOfEach())
                .containsAllEntriesOf(BUNDLED.remedies().stream()
                        .collect(Collectors.toMap(RemedyContent::slug, remedy -> PublicationEvent.of(1, remedy)))));
    }

    @Test
    void doesNotAnnounceAPublishedRemedyAgain() {
        int edition = (int) publishedRemedies.edition().number();

        assertThat(take(BUNDLED)).isEqualTo(new Changes(0, 0, BUNDLED.remedies().size()));

        assertThat(publishedRemedies.edition().number()).isEqualTo(edition);
    }

    @Test
    void onlyAChangedRemedyIsAnnouncedWithItsNextVersion() {
        RemedyContent shorter = CatalogueFixture.lasting("seated-hip-stretch", 3);
        int before = version("seated-hip-stretch");

        assertThat(take(CatalogueFixture.bundledWith(shorter)))
                .isEqualTo(new Changes(1, 0, BUNDLED.remedies().size() - 1));

        await().untilAsserted(() -> assertThat(last("seated-hip-stretch"))
                .isInstanceOfSatisfying(RemedyPublished.class, published -> {
                    assertThat(published.version()).isEqualTo(before + 1);
                    assertThat(published.minutes()).isEqualTo(3);
                }));
        get("/remedies/seated-hip-stretch").body("version", is(before + 1)).body("minutes", is(3));
    }

    @Test
    void aRemedyMissingFromTheCatalogueIsWithdrawnAndCanReturn() {
        int before = version("hourly-walk");
        int others = BUNDLED.remedies().size() - 1;

        assertThat(take(CatalogueFixture.bundledWithout("hourly-walk"))).isEqualTo(new Changes(0, 1, others));
        await().untilAsserted(() ->
                assertThat(last("hourly-walk")).isEqualTo(new RemedyWithdrawn("hourly-walk", before + 1)));
        get("/remedies/hourly-walk").statusCode(404);
        assertThat(get("/remedies", "limit", 200).extract().<List<String>>path("items.slug"))
                .doesNotContain("hourly-walk");
        assertThat(take(CatalogueFixture.bundledWithout("hourly-walk"))).isEqualTo(new Changes(0, 0, others));

        assertThat(take(BUNDLED)).isEqualTo(new Changes(1, 0, others));
        get("/remedies/hourly-walk").statusCode(200).body("version", is(before + 2));
    }

    @Test
    void oneOfConcurrentReplacementsWins() {
        Catalogue changed = CatalogueFixture.bundledWith(CatalogueFixture.lasting("knee-rolls", 4));
        String tag = CatalogueFormat.YAML.tag(publishedRemedies.edition());

        List<CompletableFuture<Integer>> editors = Stream.generate(() -> CompletableFuture.supplyAsync(() -> {
                    try {
                        return importCatalogue
                                .run(changed, match(tag), Author.editor("editor"))
                                .published();
                    } catch (HttpProblem e) {
                        return -e.getStatusCode();
                    }
                }))
                .limit(4)
                .toList();

        assertThat(editors.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(1, -412, -412, -412);
    }

    @Test
    void aRollbackIsNeitherServedNorAnnounced() {
        Catalogue changed = CatalogueFixture.bundledWithout("knee-rolls");
        var edition = publishedRemedies.edition();

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    take(changed);
                    throw new IllegalStateException("after the change");
                }))
                .hasMessageContaining("after the change");

        assertThat(publishedRemedies.edition()).isEqualTo(edition);
        get("/remedies/knee-rolls").statusCode(200);
        assertThat(events("knee-rolls")).noneMatch(event -> event.data() instanceof RemedyWithdrawn);
    }

    private Changes take(Catalogue catalogue) {
        return importCatalogue.run(
                catalogue, match(CatalogueFormat.YAML.tag(publishedRemedies.edition())), Author.editor("editor"));
    }

    private static Precondition match(String tag) {
        return Precondition.match(Optional.of(tag));
    }

    private static int version(String slug) {
        return get("/remedies/" + slug).extract().path("version");
    }

    private static Map<String, EventData> firstOfEach() {
        return KAFKA.records(Topics.REMEDIES, record -> record.value() != null).stream()
                .map(EventReader::read)
                .peek(event -> assertThat(event.source()).isEqualTo(URI.create("/content-service")))
                .collect(Collectors.toMap(event -> event.data().key(), Event::data, (first, later) -> first));
    }

    private static EventData last(String slug) {
        List<Event<? extends EventData>> events = events(slug);
        return events.get(events.size() - 1).data();
    }

    private static List<Event<? extends EventData>> events(String slug) {
        return KAFKA.events(Topics.REMEDIES, slug);
    }
}
