package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.language.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The texts of one translation, in sections by id, which may be spread over its files. */
final class TranslatedTexts {

    private final Language language;
    private final List<YamlEntry> files;
    private final List<String> faults;
    private final Map<String, List<YamlEntry>> sections = new LinkedHashMap<>();

    private TranslatedTexts(Language language, List<YamlEntry> files, List<String> faults) {
        this.language = language;
        this.files = files;
        this.faults = faults;
    }

    static TranslatedTexts read(Language language, Map<String, String> files, List<String> faults) {
        List<YamlEntry> entries = new ArrayList<>();
        files.forEach((name, text) -> YamlEntry.read(name, text, faults).ifPresent(entries::add));
        return new TranslatedTexts(language, entries, faults);
    }

    /** A text that stands once in the whole translation. */
    String text(String field, String english) {
        return once(files, field, field)
                .map(file -> new Part(file).text(field, english))
                .orElse(english);
    }

    String text(String section, String id, String english) {
        return once(section(section), section + ": " + id, id)
                .map(words -> new Part(words).text(id, english))
                .orElse(english);
    }

    /** A text that a translation need not have. */
    Optional<String> optional(String section, String id) {
        return section(section).stream()
                .flatMap(words -> words.optional(id).stream())
                .findFirst();
    }

    Optional<Part> part(String section, String id) {
        return once(section(section), section + ": " + id, id)
                .flatMap(words -> words.entry(id))
                .map(Part::new);
    }

    /** Reports every text that no English text answers to. */
    void nothingElse() {
        sections.values().forEach(entries -> entries.forEach(YamlEntry::nothingElse));
        files.forEach(YamlEntry::nothingElse);
    }

    private List<YamlEntry> section(String name) {
        return sections.computeIfAbsent(
                name,
                each -> files.stream()
                        .flatMap(file -> file.entry(each).stream())
                        .toList());
    }

    private Optional<YamlEntry> once(List<YamlEntry> entries, String what, String field) {
        List<YamlEntry> found =
                entries.stream().filter(entry -> entry.node(field).isPresent()).toList();
        if (found.size() != 1) {
            faults.add(language.code() + ": " + what
                    + (found.isEmpty() ? " is missing" : " stands " + found.size() + " times"));
        }
        return found.stream().findFirst();
    }

    /** The texts of one finding, screen or level. */
    record Part(YamlEntry words) {

        String text(String field, String english) {
            return check(field, english, words.text(field));
        }

        Optional<String> optional(String field, Optional<String> english) {
            Optional<String> text = words.optional(field);
            if (text.isPresent() != english.isPresent()) {
                words.fault(field + (text.isPresent() ? " has no English text" : " is missing"));
            }
            return english.map(each -> check(field, each, text.orElse(each)));
        }

        List<String> lines(String field, List<String> english) {
            List<String> lines = words.texts(field);
            if (lines.size() != english.size()) {
                words.fault(field + " must have " + english.size() + " lines as in English, not " + lines.size());
                return english;
            }
            for (int i = 0; i < lines.size(); i++) {
                check(field, english.get(i), lines.get(i));
            }
            return lines;
        }

        private String check(String field, String english, String text) {
            WordingCheck.fault(english, text).ifPresent(fault -> words.fault(field + " " + fault));
            return text;
        }

        void nothingElse() {
            words.nothingElse();
        }
    }
}
