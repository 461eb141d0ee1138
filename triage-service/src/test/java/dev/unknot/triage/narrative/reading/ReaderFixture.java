package dev.unknot.triage.narrative.reading;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.narrative.lexicon.Lexicons;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** The released lexicons with the protocol in force; today is a Friday. */
public final class ReaderFixture {

    public static final Protocol PROTOCOL = ProtocolFixture.released();
    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    static final NarrativeReader READER = new NarrativeReader(
            Lexicons.released(),
            PROTOCOL.findings().values().stream()
                    .filter(Finding::guard)
                    .map(Finding::id)
                    .collect(Collectors.toSet()),
            Vocabulary.released().areas().keySet());

    private ReaderFixture() {}

    public static Reading read(String story) {
        return read(story, "en");
    }

    public static Reading read(String story, String language) {
        return READER.read(story, language, FRIDAY);
    }

    /** "present", "absent", "unsure" or "none"; for a number or the area, its value. */
    static String what(Reading reading, String finding) {
        if (finding.equals("area")) {
            return reading.area().map(AreaMention::area).orElse("none");
        }
        return reading.mentions().stream()
                .filter(mention -> mention.finding().equals(finding))
                .findFirst()
                .map(mention -> switch (mention.present()) {
                    case TRUE -> "present";
                    case FALSE -> "absent";
                    case UNSURE -> "unsure";
                })
                .orElseGet(() -> number(reading, finding));
    }

    private static String number(Reading reading, String finding) {
        return reading.numbers().stream()
                .filter(measure -> measure.finding().equals(finding))
                .findFirst()
                .map(measure -> String.valueOf((int) measure.value()))
                .orElse("none");
    }
}
