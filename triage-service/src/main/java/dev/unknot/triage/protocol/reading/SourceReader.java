package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.rule.Source;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the sources, and resolves references to them. */
final class SourceReader {

    private final Map<String, Source> sources = new LinkedHashMap<>();

    void read(YamlEntry entry) {
        Source source = new Source(
                entry.text("id"),
                entry.text("title"),
                entry.optional("url"),
                entry.optional("readOn").flatMap(text -> day(entry, text)),
                entry.word(Source.Status.class, "status").orElse(Source.Status.UNVERIFIED));
        if ((source.status() == Source.Status.VERIFIED) == source.readOn().isEmpty()) {
            entry.fault("readOn belongs to verified sources, and only to them");
        }
        entry.once(sources.put(source.id(), source));
        entry.nothingElse();
    }

    /** The sources that an entry refers to. */
    List<Source> named(YamlEntry entry) {
        List<Source> named = entry.texts("sources").stream()
                .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
                .toList();
        if (named.isEmpty() || named.size() < entry.texts("sources").size()) {
            entry.fault("sources must name at least one source, and only sources that exist");
        }
        return named;
    }

    private static Optional<LocalDate> day(YamlEntry entry, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            entry.fault("readOn must be a date, such as 2026-11-21");
            return Optional.empty();
        }
    }
}
