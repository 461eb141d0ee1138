package dev.unknot.reminder.engine.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SecretTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @Test
    void itHas256BitsThatAUrlTakesAsTheyAre() {
        List<String> drawn = IntStream.range(0, 1_000)
                .mapToObj(i -> Secret.drawn(RANDOM).text())
                .toList();

        assertThat(drawn).doesNotHaveDuplicates().allSatisfy(text -> {
            assertThat(text).matches("[A-Za-z0-9_-]{43}");
            assertThat(Base64.getUrlDecoder().decode(text)).hasSize(32);
        });
    }

    @Test
    void itsHashIsTheSameEachTimeAndDoesNotHoldIt() {
        Secret secret = new Secret("abc");

        assertThat(secret.hash()).hasSize(32).isEqualTo(new Secret("abc").hash());
        assertThat(secret.hash()).isNotEqualTo(new Secret("abd").hash());
    }

    @Test
    void itIsNotWrittenByAccident() {
        Secret secret = Secret.drawn(RANDOM);

        assertThat(secret.toString()).doesNotContain(secret.text());
    }
}
