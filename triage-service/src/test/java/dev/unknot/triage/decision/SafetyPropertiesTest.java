package dev.unknot.triage.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** Safety properties that hold for any answers. */
class SafetyPropertiesTest {

    private static final List<String> AREAS =
            List.copyOf(Vocabulary.released().areas().keySet());
    private static final List<String> ANSWERABLE = FactsFixture.PROTOCOL.findings().values().stream()
            .filter(finding -> finding.range().isEmpty())
            .map(Finding::id)
            .toList();

    private static Decision decide(Facts facts) {
        return Assessor.decide(FactsFixture.PROTOCOL, facts);
    }

    @Property(tries = 600)
    void moreAlarmNeverLowersTheLevel(@ForAll("evidence") Facts facts, @ForAll("finding") String finding) {
        assertThat(decide(facts.with(finding, true)).level())
                .isGreaterThanOrEqualTo(decide(facts).level());
    }

    @Property(tries = 400)
    void longerPainNeverLowersTheLevel(@ForAll("evidence") Facts facts) {
        Facts day = facts.with("days-of-pain", 1).with("days-of-self-care", 1);
        Facts month = facts.with("days-of-pain", 30).with("days-of-self-care", 30);
        assertThat(decide(month).level()).isGreaterThanOrEqualTo(decide(day).level());
    }

    @Property(tries = 400)
    void theOrderOfAnswersNeverMatters(@ForAll("evidence") Facts facts, @ForAll Random random) {
        List<String> order = new ArrayList<>(facts.answers().keySet());
        Collections.shuffle(order, random);
        Facts shuffled = new Facts(Map.of(), facts.numbers(), facts.area(), facts.supposed(), facts.sex());
        for (String finding : order) {
            shuffled =
                    shuffled.with(finding, Boolean.TRUE.equals(facts.answers().get(finding)));
        }
        assertThat(decide(shuffled)).isEqualTo(decide(facts));
    }

    @Property(tries = 400)
    void findingsThatNoRuleUsesNeverChangeTheLevel(
            @ForAll("evidence") Facts facts, @ForAll("aside") String finding, @ForAll boolean present) {
        Decision without = decide(without(facts, finding));
        Decision with = decide(facts.with(finding, present));
        assertThat(with.level()).isEqualTo(without.level());
        assertThat(with.interval()).isEqualTo(without.interval());
        assertThat(with.reasons()).isEqualTo(without.reasons());
    }

    /** Removing a "no" never lowers the level, and never leads to self-care if the question mattered. */
    @Property(tries = 600)
    void unknownNeverCountsAsAbsent(@ForAll("evidence") Facts facts, @ForAll("finding") String finding) {
        Decision no = decide(facts.with(finding, false));
        Decision unknown = decide(without(facts, finding));
        assertThat(unknown.level()).isGreaterThanOrEqualTo(no.level());
        assertThat(unknown.interval().upper())
                .isGreaterThanOrEqualTo(no.interval().upper());
        assertThat(unknown.unanswered()).containsAll(no.unanswered());
    }

    /** "Be seen within a day" stands beside no "go now", and "it settles in weeks" beside neither. */
    @Property(tries = 400)
    void noReasonCallsForLessThanTheLevel(@ForAll("evidence") Facts facts) {
        Decision decision = decide(facts);
        Level least = decision.level().atLeast(Level.EMERGENCY) ? Level.EMERGENCY : decision.level();
        assertThat(decision.reasons())
                .isNotEmpty()
                .allMatch(rule -> rule.level().atLeast(least));
    }

    /** Each sign to watch for has the level that its answer would lead to. */
    @Property(tries = 200)
    void aSignRaisesTheLevelAsAnnounced(@ForAll("evidence") Facts facts) {
        decide(facts)
                .watchFor()
                .forEach(sign -> assertThat(decide(facts.with(sign.finding(), true))
                                .interval()
                                .lower())
                        .isEqualTo(sign.level()));
    }

    /** Whatever is answered later, the final level is within the interval. */
    @Property(tries = 600)
    void theIntervalHolds(@ForAll("evidence") Facts facts, @ForAll Random random) {
        Decision before = decide(facts);
        Facts later = facts;
        for (String finding : ANSWERABLE) {
            if (!later.knows(finding) && facts.area().isPresent()) {
                later = later.with(finding, random.nextInt(20) == 0 && inScope(facts, finding));
            }
        }
        Interval after = decide(later).interval();
        assertThat(after.lower()).isGreaterThanOrEqualTo(before.interval().lower());
        assertThat(after.upper()).isLessThanOrEqualTo(before.interval().upper());
    }

    /** Only findings that can be so and are asked for the area, so that another region's sign cannot occur unasked. */
    private static boolean inScope(Facts facts, String finding) {
        boolean excluded = Optional.ofNullable(FactsFixture.PROTOCOL.findings().get(finding))
                .map(known -> known.appliesTo().excludes(facts))
                .orElse(false);
        return !excluded
                && FactsFixture.PROTOCOL.rules().stream()
                        .filter(rule -> rule.when().mentions().anyMatch(finding::equals))
                        .allMatch(rule -> rule.isAskedOf(facts));
    }

    private static Facts without(Facts facts, String finding) {
        return new Facts(
                facts.answers().entrySet().stream()
                        .filter(answer -> !answer.getKey().equals(finding))
                        .collect(Collectors.toMap(each -> each.getKey(), each -> each.getValue())),
                facts.numbers(),
                facts.area(),
                facts.supposed(),
                facts.sex());
    }

    @Provide
    Arbitrary<String> finding() {
        return Arbitraries.of(ANSWERABLE);
    }

    @Provide
    Arbitrary<String> aside() {
        return Arbitraries.of(ANSWERABLE.stream()
                .filter(finding -> FactsFixture.PROTOCOL.rulesOn(finding).isEmpty())
                .toList());
    }

    @Provide
    Arbitrary<Facts> evidence() {
        Arbitrary<List<Integer>> answers = Arbitraries.frequency(Tuple.of(80, 0), Tuple.of(3, 1), Tuple.of(17, 2))
                .list()
                .ofSize(ANSWERABLE.size());
        Arbitrary<Integer> age = Arbitraries.integers().between(-1, 100);
        Arbitrary<Optional<String>> sex =
                Arbitraries.of("female", "male", "other").optional();
        return Combinators.combine(answers, age, Arbitraries.of(AREAS).optional(), Arbitraries.of(true, false), sex)
                .as((list, years, area, answered, given) -> {
                    Facts facts = new Facts(Map.of(), Map.of(), area).withSex(given);
                    for (int i = 0; i < ANSWERABLE.size(); i++) {
                        // Half of the people answer nearly everything, the others only a little.
                        if (list.get(i) != 2 || !answered) {
                            facts = list.get(i) == 1
                                    ? facts.with(ANSWERABLE.get(i), true)
                                    : list.get(i) == 0 && answered ? facts.with(ANSWERABLE.get(i), false) : facts;
                        }
                    }
                    return years < 0 ? facts : facts.with("age-in-years", years);
                });
    }
}
