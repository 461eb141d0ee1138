package dev.unknot.delivery.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.unknot.http.query.Cursor;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

    @Test
    void aCursorIsReadAsItWasWritten() {
        Place place = new Place(Instant.parse("2026-11-30T10:00:00.123456Z"), UUID.randomUUID(), 2);

        assertThat(Place.read(place.cursor())).isEqualTo(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-30T10:00:00Z/1",
                "yesterday/6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10/1",
                "2026-11-30T10:00:00Z/me/1",
                "2026-11-30T10:00:00Z/6f0f5a43-2f0c-4d52-9d64-0e6f2f9d3a10/first"
            })
    void anythingElseIsNoCursor(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Place.read(Cursor.write(text)));
    }
}
