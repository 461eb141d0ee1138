package dev.unknot.triage.narrative.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * One line of a file in {@code src/test/resources/narrative}.
 *
 * @param meant "present", "absent", "unsure", "none", a number or an area; "not-present" is anything except "present"
 */
record Sentence(String text, String finding, String meant) {

    static List<Sentence> of(String path) {
        try (InputStream in = Objects.requireNonNull(Sentence.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Sentence(cells[0].strip(), cells[1].strip(), cells[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    boolean isReadRight(String language) {
        String read = read(language);
        return meant.equals("not-present") ? !read.equals("present") : read.equals(meant);
    }

    String read(String language) {
        return ReaderFixture.what(ReaderFixture.read(text, language), finding);
    }
}
