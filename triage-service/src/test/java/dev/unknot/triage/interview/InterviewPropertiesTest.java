package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
            List.of("neck", "shoulder", "upper-back", "lower-back", "hip", "calf", "arm", "jaw", "widespread");
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
            boolean asked = PROTOCOL.rulesOn(finding).stream().allMatch(rule -> rule.isAskedOf(everything));
            all = asked ? all : all.with(finding, person.facts().answers().getOrDefault(finding, false));
        }
        return all;
    }

    /** A question that cannot change anything wastes the time of a person in pain. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void everyQuestionCanChangeSomething(@ForAll("people") Interviewee person) {
        person.interviewed().asked().stream()
                .filter(asked -> !asked.question().id().equals(Question.PERSON))
                .forEach(asked -> assertThat(Assessor.decide(PROTOCOL, ticked(asked, true)))
                        .as(asked.question().id())
                        .isNotEqualTo(Assessor.decide(PROTOCOL, ticked(asked, false))));
    }

    private static Facts ticked(Interviewee.Asked asked, boolean yes) {
        Facts facts = asked.before();
        for (Question.Item item : asked.question().items()) {
            for (String finding : Interviewee.behind(PROTOCOL, item.finding())) {
                facts = facts.with(finding, yes);
            }
            facts = item.type() == Question.Type.BOOLEAN ? facts.with(item.finding(), yes) : facts;
        }
        return facts;
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
