package dev.unknot.triage.protocol.reading;

import dev.unknot.triage.protocol.Certainty;
import dev.unknot.triage.protocol.CrisisLines;
import dev.unknot.triage.protocol.CrisisLines.Line;
import dev.unknot.triage.protocol.CrisisLines.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads crisis lines, and the wording in which they are offered. A country may have several. */
final class CrisisReader {

    private final SourceReader sources;
    private final Map<String, List<Line>> byCountry = new LinkedHashMap<>();
    private final Map<String, Wording> wording = new LinkedHashMap<>();

    CrisisReader(SourceReader sources) {
        this.sources = sources;
    }

    CrisisLines lines() {
        return new CrisisLines(byCountry, wording);
    }

    void read(YamlEntry file) {
        file.entries("crisisWording").forEach(this::wording);
        file.entries("crisisLines").forEach(this::line);
    }

    private void wording(YamlEntry entry) {
        Wording read = new Wording(
                entry.text("known"),
                entry.text("unknown"),
                entry.text("danger"),
                entry.text("or"),
                entry.text("anywhere"),
                entry.text("unconfirmed"));
        if (!read.danger().contains("{number}")) {
            entry.fault("danger must contain {number}");
        }
        entry.once(wording.put(entry.text("language"), read));
        entry.nothingElse();
    }

    private void line(YamlEntry entry) {
        Line line = new Line(
                entry.text("number"),
                entry.optional("name"),
                entry.optional("hours"),
                entry.word(Certainty.class, "certainty").orElse(Certainty.UNCERTAIN),
                sources.named(entry));
        if (!line.number().matches("[*(]?[0-9][0-9 ()-]*")) {
            entry.fault(line.number() + " is not a telephone number");
        }
        entry.countries()
                .forEach(country -> byCountry
                        .computeIfAbsent(country, each -> new ArrayList<>())
                        .add(line));
        entry.nothingElse();
    }
}
