package dev.unknot.content.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unknot.content.index.RemedyChange.Place;
import dev.unknot.http.query.Cursor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemedyChangesTest {

    private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");
    private static final int SLUGS = 12;

    @Test
    void changesComeInTheOrderOfTheirEditionsThenBySlug() {
        RemedyChanges changes = new RemedyChanges(List.of(change(3, "a"), change(2, "c"), change(2, "b")));

        assertThat(changes.find(Instant.EPOCH, Optional.empty()).map(RemedyChange::slug))
                .containsExactly("b", "c", "a");
    }

    @Test
    void theInstantItselfCounts() {
        RemedyChanges changes = new RemedyChanges(List.of(change(1, "a"), change(2, "b"), change(3, "c")));

        assertThat(changes.find(NINE.plusSeconds(2), Optional.empty()).map(RemedyChange::slug))
                .containsExactly("b", "c");
        assertThat(changes.find(NINE.plusSeconds(4), Optional.empty())).isEmpty();
    }

    /** Whatever changes between two pages, the follower ends with what is published. */
    @Test
    void aFollowerLosesNothingThatChangesBetweenTwoPages() {
        Random random = new Random(42);
        for (int run = 0; run < 500; run++) {
            Map<String, RemedyChange> published = new HashMap<>();
            long edition = 0;
            for (; edition < SLUGS; edition++) {
                put(published, edition, "r" + edition);
            }
            Map<String, Long> followed = new HashMap<>();
            Instant newest = Instant.EPOCH;
            for (int poll = 0; poll < 3; poll++) {
                Instant since = newest;
                Optional<Place> last = Optional.empty();
                List<RemedyChange> page;
                do {
                    page = new RemedyChanges(published.values())
                            .find(since, last)
                            .limit(1 + random.nextInt(4))
                            .toList();
                    for (RemedyChange change : page) {
                        followed.put(change.slug(), change.place().edition());
                        last = Optional.of(change.place());
                        newest = change.updatedAt();
                    }
                    // In the first polls something changes after most pages.
                    if (poll < 2 && random.nextInt(3) > 0 && edition < 60) {
                        put(published, edition++, "r" + random.nextInt(SLUGS));
                    }
                } while (!page.isEmpty());
            }
            assertThat(followed)
                    .isEqualTo(published.values().stream()
                            .collect(Collectors.toMap(
                                    RemedyChange::slug, change -> change.place().edition())));
        }
    }

    @Test
    void aCursorNamesAPlace() {
        Place place = new Place(17, "chin-tuck");

        assertThat(Place.of(place.cursor())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "chin-tuck", "17.", "-1.chin-tuck", "17.Chin", "9999999999999999999.a"})
    void anythingElseIsNoCursor(String written) {
        String cursor = Cursor.write(written);

        assertThatThrownBy(() -> Place.of(cursor)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void put(Map<String, RemedyChange> published, long edition, String slug) {
        // Two editions may bear the same moment.
        published.put(slug, changedAt(NINE.plusSeconds(edition / 2), edition, slug));
    }

    private static RemedyChange change(long edition, String slug) {
        return changedAt(NINE.plusSeconds(edition), edition, slug);
    }

    private static RemedyChange changedAt(Instant moment, long edition, String slug) {
        return new RemedyChange(new Place(edition, slug), (int) edition + 1, moment, Optional.empty());
    }
}
