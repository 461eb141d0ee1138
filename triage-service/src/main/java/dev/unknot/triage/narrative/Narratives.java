package dev.unknot.triage.narrative;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.triage.crisis.words.SelfHarmWords;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.language.LanguageIdentifier;
import dev.unknot.triage.narrative.lexicon.BadLexicon;
import dev.unknot.triage.narrative.lexicon.Lexicon;
import dev.unknot.triage.narrative.lexicon.LexiconCheck;
import dev.unknot.triage.narrative.lexicon.Lexicons;
import dev.unknot.triage.narrative.merge.MergedFacts;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.Excerpt;
import dev.unknot.triage.narrative.reading.NarrativeReader;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.reading.StoryReader;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.narrative.reading.StoryReading.Reason;
import dev.unknot.triage.narrative.suspicion.SelfHarmSuspicion;
import dev.unknot.triage.narrative.suspicion.Suspected;
import dev.unknot.triage.narrative.suspicion.Suspicion;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the lexicons once at startup. A lexicon that does not fit the protocol stops the start. */
@Startup
@Singleton
public class Narratives {

    /** The most characters that are accepted; of them, {@link Excerpt#MOST} are read. */
    public static final int LONGEST = 20_000;

    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private final Editions editions;
    private final Clock clock;
    private final SecondReading second;
    private final StoryReader reader;
    private final SelfHarmSuspicion selfHarm = new SelfHarmSuspicion(SelfHarmWords.released());

    Narratives(Editions editions, Clock clock, SecondReading second) {
        this.editions = editions;
        this.clock = clock;
        this.second = second;
        Protocol protocol = editions.inForce();
        reader = new StoryReader(lexicons(protocol), new LanguageIdentifier(), reading -> gravity(protocol, reading));
    }

    private static int gravity(Protocol protocol, Reading reading) {
        MergedFacts story = NarrativeMerge.of(protocol, reading, Facts.NONE, Set.of());
        return Assessor.decide(protocol, story.facts()).level().ordinal();
    }

    private static NarrativeReader lexicons(Protocol protocol) {
        Map<String, Lexicon> lexicons = Lexicons.released();
        List<String> faults = lexicons.values().stream()
                .flatMap(each -> LexiconCheck.faults(each, protocol.findings().keySet()).stream())
                .toList();
        if (!faults.isEmpty()) {
            throw new BadLexicon(faults);
        }
        Set<String> guards = protocol.findings().values().stream()
                .filter(Finding::guard)
                .map(Finding::id)
                .collect(Collectors.toSet());
        return new NarrativeReader(
                lexicons, guards, Vocabulary.released().areas().keySet());
    }

    /**
     * @param field the request field that holds the narrative, named in a problem
     * @param language a BCP 47 tag; the language is identified if it is empty, or if the narrative plainly is in another
     */
    public StoryReading read(String field, String text, Optional<String> language) {
        if (text.length() > LONGEST) {
            throw Problems.badRequest(Violation.body(
                    field, "must not be longer than " + LONGEST + " characters; shorten it to what matters most"));
        }
        Optional<String> said = language.map(tag -> Locale.forLanguageTag(tag).getLanguage());
        if (!said.map(LANGUAGES::contains).orElse(true)) {
            throw Problems.badRequest(Violation.body("language", "must be an ISO 639-1 code, such as en, de or es"));
        }
        return reader.read(text, said, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    /** What a narrative may mean beyond its reading. It counts for nothing and is only asked about. */
    public List<Suspicion> suspicions(StoryReading story) {
        boolean foreign =
                story.gap().filter(gap -> gap.reason() == Reason.LANGUAGE).isPresent();
        if (foreign) {
            return List.of();
        }
        String text = story.excerpt().text();
        return Stream.concat(
                        selfHarm.in(text, story.reading()),
                        second.read(text, story.language(), story.reading()).stream())
                .collect(
                        Collectors.toMap(Suspicion::finding, each -> each, (first, again) -> first, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** @param settled the findings for which the person has said whether the narrative was understood correctly */
    public MergedFacts merge(Reading reading, Facts answers, Set<String> settled) {
        return NarrativeMerge.of(editions.inForce(), reading, answers, settled);
    }

    /** The suspicions as they are shown when nothing but the narrative is known. */
    List<Suspected> suspected(Protocol protocol, Reading reading, List<Suspicion> suspicions) {
        return Suspected.of(protocol, merge(reading, Facts.NONE, Set.of()).facts(), suspicions);
    }
}
