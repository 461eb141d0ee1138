package dev.unknot.triage.narrative;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.interview.Interviewer;
import dev.unknot.triage.interview.Interviewer.Story;
import dev.unknot.triage.interview.Question;
import dev.unknot.triage.interview.Question.Item;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.AreaMention;
import dev.unknot.triage.narrative.reading.Excerpt;
import dev.unknot.triage.narrative.reading.Measurement;
import dev.unknot.triage.narrative.reading.Mention;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.narrative.suspicion.SecondReaderFixture;
import dev.unknot.triage.narrative.suspicion.Suspicion;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.AnswerReader;
import dev.unknot.triage.report.AssessmentRequest.Evidence;
import dev.unknot.triage.report.ParsedComplaint;
import dev.unknot.triage.report.RepeatedQuestion;
import dev.unknot.triage.report.RequestFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A person gives a narrative and then answers every question truthfully. Narrative and answers are combined as for a
 * client of the service, which sends all of them again with every question.
 */
final class Conversation {

    private static final Protocol PROTOCOL = ReaderFixture.PROTOCOL;
    private static final String REPORTS = "reports-in-14-days";

    private final Case person;
    private final Reading story;
    private final List<Suspicion> suspicions;
    private final List<Evidence> answers = new ArrayList<>();
    private Optional<String> area = Optional.empty();
    private Facts told = Facts.NONE;
    private int screens;
    private final List<Question> questions = new ArrayList<>();

    private Conversation(Case person, Reading story, List<Suspicion> suspicions) {
        this.person = person;
        this.story = story;
        this.suspicions = suspicions;
    }

    /** @param story the narrative, in any words */
    static Conversation of(Case person, String story) {
        return of(person, story, "en");
    }

    static Conversation of(Case person, String story, String language) {
        return new Conversation(person, ReaderFixture.read(story, language), List.of());
    }

    /** With the second reader. */
    static Conversation readTwice(Case person, String story) {
        return new Conversation(person, ReaderFixture.read(story), SecondReaderFixture.read(story));
    }

    /** What was understood of the narrative. */
    record Understood(Map<String, Status> findings, Map<String, Double> numbers, Optional<String> area) {}

    Understood understood() {
        return new Understood(
                story.mentions().stream().collect(Collectors.toMap(Mention::finding, Mention::present)),
                story.numbers().stream().collect(Collectors.toMap(Measurement::finding, Measurement::value)),
                story.area().map(AreaMention::area));
    }

    /** The level from the narrative and the answers so far. */
    Level level() {
        return Assessor.decide(PROTOCOL, facts(complaint())).level();
    }

    int screens() {
        return screens;
    }

    /** How many lines asked whether the narrative was understood. */
    long confirmations() {
        return questions.stream()
                .filter(question -> question.id().equals(Question.STORY))
                .mapToLong(question -> question.items().size())
                .sum();
    }

    /** Continues until nothing more is asked. */
    Conversation finished() {
        for (Optional<Question> next = next(); next.isPresent(); next = next()) {
            screens++;
            questions.add(next.get());
            if (screens > PROTOCOL.screens().size()) {
                throw new AssertionError("the interview does not end: " + person.id());
            }
            next.get().items().forEach(this::answer);
        }
        return this;
    }

    /** The person also corrects what was misread when the answer is an ambulance, as a page offers it beside that answer. */
    private Optional<Question> next() {
        ParsedComplaint complaint = complaint();
        told = facts(complaint);
        Story story = Story.of(PROTOCOL, complaint);
        return Interviewer.next(PROTOCOL, told, complaint.unsure(), story)
                .or(() -> Interviewer.correction(PROTOCOL, told, complaint.unsure(), story));
    }

    private ParsedComplaint complaint() {
        ParsedComplaint answered = AnswerReader.read(PROTOCOL, RequestFixture.answers(Optional.empty(), area, answers));
        return answered.with(
                        NarrativeMerge.of(
                                PROTOCOL,
                                story,
                                answered.facts(),
                                answered.order().settled(story)),
                        new StoryReading(story, Excerpt.of(""), "en", Optional.empty()))
                .withSuspicions(suspicions);
    }

    /** Adds the number of reports including this one, which the service knows and does not ask. */
    private Facts facts(ParsedComplaint complaint) {
        return complaint.facts().with(REPORTS, Math.max(1, person.numbers().getOrDefault(REPORTS, 0.0)));
    }

    private void answer(Item item) {
        switch (item.type()) {
            case AREA -> area = Optional.of(person.area());
            case NUMBER -> answers.add(number(item.finding()));
            case BOOLEAN -> answers.add(tick(item.finding()));
        }
    }

    private Evidence number(String finding) {
        Optional<Double> number = Optional.ofNullable(person.numbers().get(finding));
        return number.isPresent()
                ? new Evidence(Optional.of(finding), Optional.of(true), number, Optional.empty())
                : new Evidence(Optional.of(finding), Optional.empty(), Optional.empty(), Optional.of(true));
    }

    /** A line that repeats others asks for what was not told yet. */
    private boolean isUntold(String finding) {
        return told.has(finding) != Truth.TRUE;
    }

    private Evidence tick(String id) {
        String first = RepeatedQuestion.isId(id) ? RepeatedQuestion.first(id) : id.replace("story:", "");
        boolean yes = person.present().contains(first)
                || Optional.ofNullable(PROTOCOL.screens().get(first)).stream()
                        .flatMap(screen -> PROTOCOL.findingsOf(screen).stream()
                                .map(Finding::id)
                                .filter(finding -> !screen.again() || isUntold(finding)))
                        .anyMatch(person.present()::contains);
        return new Evidence(Optional.of(id), Optional.of(yes), Optional.empty(), Optional.empty());
    }
}
