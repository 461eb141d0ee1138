package dev.unknot.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataLockTest {

    @TempDir
    Path folder;

    @Test
    void aSecondStartIsRefusedUntilTheFirstEnds() throws IOException {
        Path data = folder.resolve("data");
        try (DataLock first = DataLock.acquire(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.acquire(data))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("already runs");
        }
        try (DataLock next = DataLock.acquire(data)) {
            assertThat(next).isNotNull();
        }
    }
}
