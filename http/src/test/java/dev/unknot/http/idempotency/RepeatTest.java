package dev.unknot.http.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatTest {

    private static final byte[] BODY = {1};

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "ü", "a\nb"})
    void aMalformedKeyIs400(String key) {
        assertThatThrownBy(() -> Repeat.of(Optional.of(key), BODY))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(400));
    }

    @Test
    void aKeyMayBeUsedAgainForTheSameRequestOnly() {
        Repeat first = Repeat.of(Optional.of("k"), "id", BODY);

        Repeat.of(Optional.of("k"), "id", BODY).requireSame(first.fingerprint());
        assertThatThrownBy(() -> Repeat.of(Optional.of("k"), "other", BODY).requireSame(first.fingerprint()))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        problem -> assertThat(problem.getStatusCode()).isEqualTo(422));
    }
}
