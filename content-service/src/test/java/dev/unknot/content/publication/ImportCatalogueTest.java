package dev.unknot.content.publication;

import static dev.unknot.content.Api.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.publication.ImportCatalogue.Changes;
import dev.unknot.contracts.Event;
import dev.unknot.contracts.EventData;
import dev.unknot.contracts.EventReader;
import dev.unknot.contracts.Topics;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyWithdrawn;
import dev.unknot.local.KafkaProbe;
import dev.unknot.local.LocalStackResource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(LocalStackResource.class)
class ImportCatalogueTest {

    private static final Catalogue BUNDLED = BundledCatalogue.read();
    private static final KafkaProbe KAFKA = new KafkaProbe();

    @Inject
    ImportCatalogue importCatalogue;

    @AfterEach
    void leaveTheBundledCatalogue() {
        importCatalogue.run(BUNDLED);
    }

    @AfterAll
    static void close() {
        KAFKA.close();
    }

    @Test
    void the_start_announces_every_remedy_as_the_catalogue_has_it() {
        await().untilAsserted(() -> assertThat(firstOfEach())
                .containsAllEntriesOf(BUNDLED.remedies().stream()
                        .collect(Collectors.toMap(RemedyContent::slug, remedy -> Announcement.of(1, remedy)))));
    }

    @Test
    void a_restart_announces_nothing() {
        assertThat(importCatalogue.run(BUNDLED)).isEqualTo(new Changes(0, 0));
    }

    @Test
    void only_the_remedy_that_changed_is_announced_under_its_next_version() {
        RemedyContent shorter = CatalogueFixture.lasting("seated-hip-stretch", 3);
        int before = version("seated-hip-stretch");

        assertThat(importCatalogue.run(CatalogueFixture.bundledWith(shorter))).isEqualTo(new Changes(1, 0));

        await().untilAsserted(() -> assertThat(last("seated-hip-stretch"))
                .isInstanceOfSatisfying(RemedyPublished.class, published -> {
                    assertThat(published.version()).isEqualTo(before + 1);
                    assertThat(published.minutes()).isEqualTo(3);
                }));
        get("/remedies/seated-hip-stretch").body("version", is(before + 1)).body("minutes", is(3));
    }

    @Test
    void a_remedy_gone_from_the_catalogue_is_withdrawn_and_may_come_back() {
        int before = version("hourly-walk");

        assertThat(importCatalogue.run(CatalogueFixture.bundledWithout("hourly-walk")))
                .isEqualTo(new Changes(0, 1));
        await().untilAsserted(() ->
                assertThat(last("hourly-walk")).isEqualTo(new RemedyWithdrawn("hourly-walk", before + 1)));
        get("/remedies/hourly-walk").statusCode(404);
        assertThat(get("/remedies", "limit", 200).extract().<List<String>>path("items.slug"))
                .doesNotContain("hourly-walk");
        assertThat(importCatalogue.run(CatalogueFixture.bundledWithout("hourly-walk")))
                .isEqualTo(new Changes(0, 0));

        assertThat(importCatalogue.run(BUNDLED)).isEqualTo(new Changes(1, 0));
        get("/remedies/hourly-walk").statusCode(200).body("version", is(before + 2));
    }

    @Test
    void replicas_that_start_at_once_announce_a_change_once() {
        Catalogue changed = CatalogueFixture.bundledWith(CatalogueFixture.lasting("knee-rolls", 4));

        List<CompletableFuture<Changes>> replicas = Stream.generate(
                        () -> CompletableFuture.supplyAsync(() -> importCatalogue.run(changed)))
                .limit(4)
                .toList();

        assertThat(replicas.stream()
                        .map(CompletableFuture::join)
                        .mapToInt(Changes::published)
                        .sum())
                .isEqualTo(1);
    }

    private static int version(String slug) {
        return get("/remedies/" + slug).extract().path("version");
    }

    private static Map<String, EventData> firstOfEach() {
        return KAFKA.records(Topics.REMEDIES, record -> true).stream()
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
