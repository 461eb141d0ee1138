package dev.unknot.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnpackedProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void interruptedUnpackingStartsAfresh() throws IOException {
        Path library = Files.createDirectories(folder.resolve("PG-1/lib")).resolve("library.so");
        Files.createFile(library);
        Files.createSymbolicLink(library.resolveSibling("link.so"), library);
        boolean existed = UnpackedPrograms.with(folder, () -> Files.exists(folder.resolve("PG-1")));
        assertThat(existed).isFalse();
    }

    @Test
    void completeProgramsAreKept() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("PG-1")).resolve(".exists"));
        boolean existed = UnpackedPrograms.with(folder, () -> Files.exists(folder.resolve("PG-1")));
        assertThat(existed).isTrue();
    }

    @Test
    void anUnpackedVersionIsKeptBesideAnInterruptedOne() throws IOException {
        Files.createFile(Files.createDirectories(folder.resolve("PG-1")).resolve(".exists"));
        Files.createDirectories(folder.resolve("PG-2"));
        UnpackedPrograms.with(folder, () -> null);
        assertThat(folder.resolve("PG-1")).exists();
        assertThat(folder.resolve("PG-2")).doesNotExist();
    }
}
