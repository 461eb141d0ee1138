package dev.unknot.reminder.inbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTest {

    private static final UUID SOME = UUID.fromString("0b7cf0a3-58a5-3f7a-9d5c-0d8c3c1f1f10");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7:7:",
                "7:9:7",
                "7:12:8,10,11",
                "7:7:/9:12:10/0b7cf0a3-58a5-3f7a-9d5c-0d8c3c1f1f10",
                "7:7:/9:9:/0b7cf0a3-58a5-3f7a-9d5c-0d8c3c1f1f10/12:12:/0b7cf0a3-58a5-3f7a-9d5c-0d8c3c1f1f10",
            })
    void isReadAsItWasWritten(String text) {
        assertThat(Position.read(text)).map(Position::written).contains(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "7:6:",
                "0:7:",
                "7:9:9",
                "7:9:6",
                "7:12:10,8",
                "7:12:10,10",
                "7:7:/8:8:",
                "7:7:/8:8:/not-an-id",
                "7:7:/8:8:/0b7cf0a3-58a5-3f7a-9d5c-0d8c3c1f1f10/",
                "9999999999999999999:9999999999999999999:",
                "'; DROP TABLE nudge; --",
            })
    void nothingElseIsRead(String text) {
        assertThat(Position.read(text)).isEmpty();
    }

    @Test
    void aLaterLayerReplacesThoseThatCameLessFar() {
        Position position = Position.at("7:7:").and("8:8:", id(1)).and("9:9:", id(2));
        assertThat(position).isEqualTo(Position.at("7:7:").and("9:9:", id(2)));
        assertThat(position.and("10:10:", id(1)).layers()).hasSize(2);
    }

    @Test
    void howeverOftenABatchBreaksOffItStaysShortAndLosesNothing() {
        Position position = Position.at("7:7:");
        for (int i = 8; i < 20; i++) {
            position = position.and(i + ":" + i + ":", id(30 - i));
        }
        assertThat(position.layers()).hasSize(4);
        assertThat(position.base()).isEqualTo("7:7:");
        assertThat(Position.read(position.written())).contains(position);
    }

    private static UUID id(int number) {
        return new UUID(number, 0);
    }

    @Test
    void isUnknownToADatabaseThatHasNotComeSoFar() {
        assertThat(Position.at("7:9:7").isKnownTo("9:9:")).isTrue();
        assertThat(Position.at("7:9:7").isKnownTo("8:8:")).isFalse();
        assertThat(Position.at("7:7:").and("9:9:", SOME).isKnownTo("8:8:")).isFalse();
    }
}
