package dev.unknot.triage.narrative.reading;

import dev.unknot.triage.narrative.context.Context;
import dev.unknot.triage.narrative.context.Patient;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.lexicon.AnnotatedSentence;
import dev.unknot.triage.narrative.lexicon.Hit;
import dev.unknot.triage.narrative.lexicon.Lexicon;
import dev.unknot.triage.narrative.measure.Time;
import dev.unknot.triage.narrative.measure.Times;
import dev.unknot.triage.narrative.text.Sentence;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads one narrative. */
final class NarrativeParser {

    private static final Comparator<AssertedFinding> MOST_ALARMING =
            Comparator.comparing((AssertedFinding each) -> each.is(Status.TRUE) ? 0 : each.is(Status.UNSURE) ? 1 : 2);

    private final Lexicon lexicon;
    private final Set<String> guards;
    private final Set<String> areas;
    private final String text;
    private final LocalDate today;
    private final List<Context> contexts = new ArrayList<>();
    private final List<List<Time>> times = new ArrayList<>();
    private final List<AssertedFinding> asserted = new ArrayList<>();

    NarrativeParser(Lexicon lexicon, Set<String> guards, Set<String> areas, String text, LocalDate today) {
        this.lexicon = lexicon;
        this.guards = guards;
        this.areas = areas;
        this.text = text;
        this.today = today;
    }

    Reading read() {
        List<Sentence> sentences = lexicon.sentences(text);
        List<AnnotatedSentence> story = lexicon.find(sentences);
        Patient patient = Patient.of(story);
        Quotations quotations = Quotations.in(text, story);
        for (int i = 0; i < story.size(); i++) {
            Optional<Context> before = i == 0 ? Optional.empty() : Optional.of(contexts.get(i - 1));
            Optional<AnnotatedSentence> next = i + 1 < story.size() ? Optional.of(story.get(i + 1)) : Optional.empty();
            Context context = new Context(story.get(i), before, next, patient, guards);
            contexts.add(context);
            times.add(Times.of(story.get(i), lexicon.quantities(), today));
            assertFindings(context, times.get(i));
        }
        NumberReader numbers = new NumberReader(text, contexts, times, asserted, patient);
        asserted.addAll(numbers.temperatures());
        asserted.replaceAll(each -> quotations.hold(each) ? each.aside() : each);
        dropUnmet();
        List<Mention> mentions = mentions();
        AreaReader places = new AreaReader(text, contexts, asserted, areas);
        return new Reading(
                mentions,
                numbers.measures(),
                places.place(),
                places.places(),
                setAside(mentions),
                new NotUnderstood(text, contexts, asserted).passages(),
                lexicon.familiar(sentences));
    }

    private void assertFindings(Context context, List<Time> sentenceTimes) {
        TemporalRules temporal = new TemporalRules(context, sentenceTimes);
        context.sentence().hits().stream()
                .filter(hit -> !hit.entry().isCue())
                .flatMap(temporal::apply)
                .filter(each -> !isOverruled(each, context.sentence().hits()))
                .forEach(asserted::add);
    }

    /** Whether a denial such as "my bladder is fine" overlaps a hit that would say the opposite. */
    private static boolean isOverruled(AssertedFinding finding, List<Hit> hits) {
        return !finding.hit().denies()
                && hits.stream()
                        .filter(hit ->
                                hit.denies() && hit.is(finding.hit().entry().finding()))
                        .anyMatch(hit -> hit.first() <= finding.hit().last()
                                && finding.hit().first() <= hit.last());
    }

    /** Drops findings that need a circumstance which the narrative does not mention, until none is left to drop. */
    private void dropUnmet() {
        boolean dropped;
        do {
            Set<String> present = asserted.stream()
                    .filter(each -> each.is(Status.TRUE))
                    .map(AssertedFinding::finding)
                    .collect(Collectors.toSet());
            dropped = asserted.removeIf(each -> !each.hit().entry().needs().isEmpty()
                    && each.hit().entry().needs().stream().noneMatch(present::contains));
        } while (dropped);
    }

    private List<Mention> mentions() {
        Map<String, AssertedFinding> best = new LinkedHashMap<>();
        asserted.stream()
                .filter(each -> !each.isSetAside() && isFinding(each))
                .sorted(MOST_ALARMING.thenComparing(AssertedFinding::from))
                .forEach(each -> best.putIfAbsent(each.finding(), each));
        return best.values().stream()
                .sorted(Comparator.comparing(AssertedFinding::from))
                .map(each -> each.mention(text))
                .toList();
    }

    private List<Mention> setAside(List<Mention> mentions) {
        Set<String> counted = mentions.stream().map(Mention::finding).collect(Collectors.toSet());
        Map<String, Mention> aside = new LinkedHashMap<>();
        asserted.stream()
                .filter(each -> each.isSetAside() && isFinding(each) && !counted.contains(each.finding()))
                .forEach(each -> aside.putIfAbsent(each.finding(), each.mention(text)));
        return List.copyOf(aside.values());
    }

    private static boolean isFinding(AssertedFinding each) {
        return each.finding().indexOf(':') < 0 && !each.finding().startsWith("~");
    }
}
