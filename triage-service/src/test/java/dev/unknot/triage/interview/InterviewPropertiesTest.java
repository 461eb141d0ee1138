package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.report.RepeatedQuestion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** Properties that hold for every interview and any person. */
class InterviewPropertiesTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();
    private static final List<String> AREAS =
            List.copyOf(Vocabulary.released().areas().keySet());
    private static final List<String> FINDINGS = PROTOCOL.findings().values().stream()
            .filter(finding -> finding.range().isEmpty())
            .map(Finding::id)
            .toList();

    @Property(tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyInterviewEndsAndAsksEachQuestionOnce(@ForAll("people") Interviewee person) {
        List<String> items = new ArrayList<>();
        person.interviewed()
                .questions()
                .forEach(question -> question.items().forEach(item -> items.add(item.finding())));

        assertThat(items).doesNotHaveDuplicates();
    }

    /** The level after asking everything is not above the interview's. */
    @Property(tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void leavingOutWhatCannotMatterChangesNothing(@ForAll("people") Interviewee person) {
        Decision found = Assessor.decide(PROTOCOL, person.interviewed().facts());
        Decision all = Assessor.decide(PROTOCOL, inScope(person));

        assertThat(found.level()).isGreaterThanOrEqualTo(all.level());
        assertThat(found.interval().lower() == Level.AMBULANCE
                        || found.interval().lower() == found.interval().upper())
                .as("%s of %s", found.interval(), person.screens())
                .isTrue();
    }

    /** Another region's signs count when reported, but are not asked. */
    private static Facts inScope(Interviewee person) {
        Facts everything = person.everything();
        Facts all = everything;
        for (String finding : FINDINGS) {
            boolean asked = !cannotBe(finding, everything)
                    && PROTOCOL.rulesOn(finding).stream().allMatch(rule -> rule.isAskedOf(everything));
            all = asked ? all : all.with(finding, person.facts().answers().getOrDefault(finding, false));
        }
        return all;
    }

    private static boolean cannotBe(String finding, Facts facts) {
        return Objects.requireNonNull(PROTOCOL.findings().get(finding))
                .appliesTo()
                .excludes(facts);
    }

    /** A question that cannot change anything wastes the time of a person in pain, unless it follows a tick. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionCanChangeSomething(@ForAll("people") Interviewee person) {
        person.interviewed().asked().stream()
                .filter(asked -> !asked.question().id().equals(Question.PERSON))
                .filter(asked -> asked.before().has(asked.question().id()) != Truth.TRUE)
                .forEach(asked -> assertThat(outcome(ticked(asked, true)))
                        .as(asked.question().id())
                        .isNotEqualTo(outcome(ticked(asked, false))));
    }

    /** The decision, and the places of an operation, which only the remedies depend on. */
    private static List<Object> outcome(Facts facts) {
        return List.of(
                Assessor.decide(PROTOCOL, facts),
                PROTOCOL.findings().values().stream()
                        .filter(finding -> facts.has(finding.id()) == Truth.TRUE)
                        .flatMap(finding -> finding.operated().stream())
                        .collect(Collectors.toSet()));
    }

    private static Facts ticked(Interviewee.Asked asked, boolean yes) {
        Facts facts = asked.before();
        for (Question.Item item : asked.question().items()) {
            String id = RepeatedQuestion.isId(item.finding()) ? RepeatedQuestion.first(item.finding()) : item.finding();
            for (String finding : Interviewee.behind(PROTOCOL, id)) {
                facts = facts.with(finding, yes);
            }
            facts = item.type() == Question.Type.BOOLEAN ? facts.with(id, yes) : facts;
        }
        return facts;
    }

    /** Wherever it hurts, and whatever else was said; an ambulance is not kept waiting. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatWasTickedIsFollowedUpWhole(@ForAll("people") Interviewee person) {
        Facts facts = person.interviewed().facts();
        if (Assessor.decide(PROTOCOL, facts).interval().lower() == Level.AMBULANCE) {
            return;
        }
        person.ticked().stream()
                .filter(line -> PROTOCOL.repeatingLines()
                        .noneMatch(repeating -> repeating.id().equals(line)))
                .forEach(line -> assertThat(Interviewee.behind(PROTOCOL, line))
                        .as("behind %s", line)
                        .allMatch(finding -> facts.knows(finding)
                                || Objects.requireNonNull(PROTOCOL.findings().get(finding))
                                        .appliesTo()
                                        .excludes(facts)));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void noAnswerToAnOptionalQuestionChangesTheLevel(@ForAll("people") Interviewee person) {
        person.interviewed().asked().stream()
                .filter(asked -> asked.question().optional())
                .forEach(asked -> assertOptional(asked.question(), asked.before()));
    }

    /** After a story, an age, a duration or an area may be known only by inference, and may be corrected. */
    @Property(tries = 300, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void noCorrectionOfAStoryIsOptional(
            @ForAll("people") Interviewee person,
            @ForAll("area") String area,
            @ForAll("supposed") Set<String> supposed) {
        Facts all = person.interviewed().facts();
        Facts facts = supposed.contains(Question.AREA) ? all.withSupposedArea(area) : all;
        for (String number : Set.of(Question.AGE, Question.DAYS)) {
            OptionalDouble known = all.number(number);
            facts = supposed.contains(number) && known.isPresent()
                    ? facts.withSupposed(number, known.getAsDouble())
                    : facts;
        }
        Facts before = facts;
        Interviewer.next(PROTOCOL, before, Set.of())
                .filter(Question::optional)
                .ifPresent(question -> assertOptional(question, before));
    }

    private static void assertOptional(Question question, Facts before) {
        Level level = Assessor.decide(PROTOCOL, before).level();
        Interviewee.Asked asked = new Interviewee.Asked(question, before);
        assertThat(Assessor.decide(PROTOCOL, ticked(asked, true)).level())
                .as("all of %s", question.id())
                .isEqualTo(level);
        assertThat(Assessor.decide(PROTOCOL, ticked(asked, false)).level())
                .as("none of %s", question.id())
                .isEqualTo(level);
        for (Question.Item item : question.items()) {
            answers(item, before)
                    .forEach(answered -> assertThat(
                                    Assessor.decide(PROTOCOL, answered).level())
                            .as("%s of %s", item.finding(), question.id())
                            .isEqualTo(level));
        }
    }

    private static Stream<Facts> answers(Question.Item item, Facts before) {
        return switch (item.type()) {
            case BOOLEAN -> Stream.of(before.with(item.finding(), true));
            case NUMBER ->
                Stream.of(0.0, 10.0, 45.0, 60.0, 100.0)
                        .filter(item.range().orElseThrow()::contains)
                        .map(number -> before.with(item.finding(), number));
            case AREA -> AREAS.stream().map(before::withArea);
        };
    }

    @Provide
    Arbitrary<String> area() {
        return Arbitraries.of(AREAS);
    }

    @Provide
    Arbitrary<Set<String>> supposed() {
        return Arbitraries.of(Question.AREA, Question.AGE, Question.DAYS).set().ofMinSize(1);
    }

    @Provide
    Arbitrary<Interviewee> people() {
        Arbitrary<Set<String>> present =
                Arbitraries.of(FINDINGS).set().ofMinSize(0).ofMaxSize(6).map(LinkedHashSet::new);
        Arbitrary<Integer> age = Arbitraries.integers().between(0, 100);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 60);
        return Combinators.combine(Arbitraries.of(AREAS), present, age, days)
                .as((area, there, years, hurting) -> new Interviewee(PROTOCOL, area, there, numbers(years, hurting)));
    }

    private static Map<String, Double> numbers(double years, double hurting) {
        return Map.of(
                "age-in-years",
                years,
                "days-of-pain",
                hurting,
                "days-of-self-care",
                hurting,
                "reports-in-14-days",
                0.0);
    }
}
