package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.language.IdentifiedLanguage;
import dev.unknot.triage.narrative.language.LanguageIdentifier;
import dev.unknot.triage.narrative.reading.StoryReading.Gap;
import dev.unknot.triage.narrative.reading.StoryReading.Reason;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a narrative in the language that it is written in, and says if that was not possible. Thread-safe. */
public final class StoryReader {

    /** Below this share of familiar words, little of a narrative was understood. */
    private static final double LITTLE = 0.5;

    private final NarrativeReader reader;
    private final LanguageIdentifier identifier;
    private final ToIntFunction<Reading> gravity;

    /** @param gravity greater for a reading that leads to a higher level */
    public StoryReader(NarrativeReader reader, LanguageIdentifier identifier, ToIntFunction<Reading> gravity) {
        this.reader = reader;
        this.identifier = identifier;
        this.gravity = gravity;
    }

    /**
     * @param said the language that the narrative is said to be in, ISO 639-1, read or not; it counts unless the narrative
     *     plainly is in another
     * @param today the date from which "since Tuesday" is counted
     */
    public StoryReading read(String story, Optional<String> said, LocalDate today) {
        Excerpt excerpt = Excerpt.of(story);
        Optional<IdentifiedLanguage> written =
                reader.plainLanguage(excerpt.text()).or(() -> identifier.identify(excerpt.text()));
        Map<String, Reading> readings = new LinkedHashMap<>();
        candidates(said, written).forEach(code -> readings.put(code, reader.read(excerpt.text(), code, today)));
        if (readings.values().stream().allMatch(StoryReader::isLittle)) {
            reader.languages().stream()
                    .sorted()
                    .forEach(code -> readings.computeIfAbsent(code, any -> reader.read(excerpt.text(), any, today)));
        }
        // A language of which few words are known counts only if no other is known better.
        boolean allLittle = readings.values().stream().allMatch(StoryReader::isLittle);
        String language = readings.entrySet().stream()
                .filter(each -> allLittle || !isLittle(each.getValue()))
                .max(Map.Entry.comparingByValue(Comparator.comparingInt(gravity).thenComparing(Reading::familiar)))
                .map(Map.Entry::getKey)
                .orElseThrow();
        Reading best = readings.getOrDefault(language, Reading.NOTHING);
        Optional<Gap> gap = gap(excerpt, said, written, best);
        // Words of another language that look like ours mean something else: Polish "od" is no overdose.
        boolean foreign = best.familiar() < LITTLE
                && gap.filter(each -> each.reason() == Reason.LANGUAGE).isPresent();
        return new StoryReading(foreign ? Reading.NOTHING : best, excerpt, language, gap);
    }

    /** One language if there is no doubt, and otherwise all that are read, so that the gravest reading counts. */
    private List<String> candidates(Optional<String> said, Optional<IdentifiedLanguage> written) {
        Optional<String> plain = written.filter(IdentifiedLanguage::certain)
                .map(IdentifiedLanguage::code)
                .filter(this::isRead);
        return plain.or(() -> said.filter(this::isRead))
                .map(List::of)
                .orElseGet(() -> Stream.concat(
                                written.map(IdentifiedLanguage::code).filter(this::isRead).stream(),
                                reader.languages().stream().sorted())
                        .distinct()
                        .collect(Collectors.toList()));
    }

    private boolean isRead(String code) {
        return reader.languages().contains(code);
    }

    private static boolean isLittle(Reading reading) {
        return reading.isEmpty() || reading.familiar() < LITTLE;
    }

    private Optional<Gap> gap(
            Excerpt excerpt, Optional<String> said, Optional<IdentifiedLanguage> written, Reading best) {
        boolean little = isLittle(best);
        Optional<String> plain = written.filter(IdentifiedLanguage::certain).map(IdentifiedLanguage::code);
        Optional<String> foreign = plain.or(() -> said).filter(code -> !isRead(code) && (little || plain.isEmpty()));
        if (foreign.isPresent()) {
            return Optional.of(new Gap(Reason.LANGUAGE, foreign));
        }
        if (!excerpt.isWhole()) {
            return Optional.of(new Gap(Reason.TOO_LONG, Optional.empty()));
        }
        return little ? Optional.of(new Gap(Reason.LITTLE_UNDERSTOOD, Optional.empty())) : Optional.empty();
    }
}
