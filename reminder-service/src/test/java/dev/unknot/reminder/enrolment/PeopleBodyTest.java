package dev.unknot.reminder.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleBodyTest {

    @Test
    void anArrayIsReadElementByElement() {
        assertThat(texts(PeopleBody.ofArray(bytes("[{\"employee\": \"ann\"}, 5, null]"))))
                .containsExactly("{\"employee\":\"ann\"}", "5", "null");
    }

    @Test
    void linesAreReadOneByOneWithoutBlankOnes() {
        assertThat(texts(PeopleBody.ofLines(bytes("{\"employee\": \"ann\"}\r\n\n  \nzebra\n"))))
                .containsExactly("{\"employee\": \"ann\"}\r", "zebra");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "[]", "5", "null", "[{\"a\": 1, \"a\": 2}]", "zebra"})
    void whatIsNoListOfPeopleIsRefused(String body) {
        assertThatThrownBy(() -> PeopleBody.ofArray(bytes(body))).isInstanceOf(HttpProblem.class);
    }

    @Test
    void tenThousandAreTheMost() {
        String line = "{}\n";
        assertThat(PeopleBody.ofLines(bytes(line.repeat(10_000)))).hasSize(10_000);
        assertThatThrownBy(() -> PeopleBody.ofLines(bytes(line.repeat(10_001)))).isInstanceOf(HttpProblem.class);
        assertThatThrownBy(() -> PeopleBody.ofLines(bytes(" \n\n"))).isInstanceOf(HttpProblem.class);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> texts(List<byte[]> bodies) {
        return bodies.stream()
                .map(body -> new String(body, StandardCharsets.UTF_8))
                .toList();
    }
}
