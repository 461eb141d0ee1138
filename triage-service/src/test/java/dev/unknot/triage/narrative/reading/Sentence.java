package dev.unknot.triage.narrative.reading;

import java.util.List;

/**
 * One line of a file in {@code src/test/resources/narrative}.
 *
 * @param meant "present", "absent", "unsure", "none", a number or an area; "not-present" is anything except "present"
 */
record Sentence(String text, String finding, String meant) {

    static List<Sentence> of(String path) {
        return Rows.of(path).stream()
                .map(cells -> new Sentence(cells.get(0), cells.get(1), cells.get(2)))
                .toList();
    }

    boolean isReadRight(String language) {
        String read = read(language);
        return meant.equals("not-present") ? !read.equals("present") : read.equals(meant);
    }

    String read(String language) {
        return ReaderFixture.what(ReaderFixture.read(text, language), finding);
    }
}
