package dev.unknot.content.routine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.content.publication.BundledCatalogue;
import dev.unknot.contracts.Vocabulary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Properties of every routine, from the released catalogue and from any other. */
class RoutinePlannerPropertiesTest {

    private static final Vocabulary WORDS = Vocabulary.released();
    private static final List<RemedyContent> RELEASED = BundledCatalogue.read().remedies();

    @Property(tries = 500)
    void holdsForTheReleasedCatalogue(@ForAll("criteria") RoutineCriteria criteria) {
        assertSound(RoutinePlanner.plan(RemedyFixture.index(RELEASED), criteria), criteria);
    }

    @Property(tries = 500)
    void holdsForAnyCatalogue(
            @ForAll("catalogues") List<RemedyContent> catalogue, @ForAll("criteria") RoutineCriteria criteria) {
        assertSound(RoutinePlanner.plan(RemedyFixture.index(catalogue), criteria), criteria);
    }

    @Property(tries = 200)
    void theSameCriteriaGiveTheSameRoutineInAnyOrderOfRemedies(
            @ForAll("catalogues") List<RemedyContent> catalogue,
            @ForAll("criteria") RoutineCriteria criteria,
            @ForAll Random random) {
        List<RemedyContent> shuffled = new ArrayList<>(catalogue);
        Collections.shuffle(shuffled, random);

        assertThat(RoutinePlanner.plan(RemedyFixture.index(shuffled), criteria))
                .isEqualTo(RoutinePlanner.plan(RemedyFixture.index(catalogue), criteria));
    }

    @Property(tries = 200)
    void noFurtherStepWouldFit(
            @ForAll("catalogues") List<RemedyContent> catalogue, @ForAll("criteria") RoutineCriteria criteria) {
        Routine routine = RoutinePlanner.plan(RemedyFixture.index(catalogue), criteria);
        int left = criteria.minutes() - routine.minutes();

        for (RemedyContent remedy : catalogue) {
            Optional<StepKind> kind = StepKind.of(remedy.kind());
            if (kind.isPresent()
                    && fits(remedy, criteria)
                    && count(routine, kind.get()) < kind.get().most()) {
                assertThat(remedy.minutes() > left || slugs(routine).contains(remedy.slug()))
                        .as(remedy.slug())
                        .isTrue();
            }
        }
    }

    private static void assertSound(Routine routine, RoutineCriteria criteria) {
        assertThat(routine.minutes()).isLessThanOrEqualTo(criteria.minutes());
        assertThat(slugs(routine)).doesNotHaveDuplicates();
        assertThat(routine.steps()).extracting(Routine.Step::kind).isSorted();
        assertThat(routine.steps()).extracting(step -> step.kind().phase()).isSorted();
        for (Routine.Step step : routine.steps()) {
            RemedyContent remedy = step.remedy().content();
            assertThat(remedy.block()).noneMatch(criteria.avoid()::contains);
            assertThat(fits(remedy, criteria)).as(remedy.slug()).isTrue();
            assertThat(step.kind().key()).isEqualTo(remedy.kind());
        }
        for (Phase phase : Phase.values()) {
            assertThat(routine.leftOut().containsKey(phase))
                    .isEqualTo(routine.steps().stream()
                            .noneMatch(step -> step.kind().phase() == phase));
        }
    }

    private static boolean fits(RemedyContent remedy, RoutineCriteria criteria) {
        return (remedy.areas().isEmpty() || remedy.areas().contains(criteria.area()))
                && (criteria.conditions().isEmpty()
                        || !Collections.disjoint(remedy.conditions(), criteria.conditions()))
                && Collections.disjoint(remedy.block(), criteria.avoid())
                && criteria.atDesk().map(wanted -> wanted == remedy.atDesk()).orElse(true)
                && criteria.unseen().map(wanted -> wanted == remedy.unseen()).orElse(true)
                && criteria.officeClothes()
                        .map(wanted -> wanted == remedy.officeClothes())
                        .orElse(true)
                && remedy.tools().stream()
                        .allMatch(tool -> isThere(tool.tool(), criteria)
                                || tool.standIns().stream().anyMatch(each -> isThere(each, criteria)));
    }

    private static boolean isThere(String tool, RoutineCriteria criteria) {
        return criteria.tools().contains(tool) || RoutineCriteria.ALWAYS_THERE.contains(tool);
    }

    private static long count(Routine routine, StepKind kind) {
        return routine.steps().stream().filter(step -> step.kind() == kind).count();
    }

    private static List<String> slugs(Routine routine) {
        return routine.steps().stream().map(step -> step.remedy().slug()).toList();
    }

    @Provide
    Arbitrary<RoutineCriteria> criteria() {
        Arbitrary<Optional<Boolean>> flag = Arbitraries.of(true, false).optional(0.3);
        return Combinators.combine(
                        Arbitraries.of(WORDS.areas().keySet()),
                        Arbitraries.integers().between(1, 60),
                        some(WORDS.tools().keySet(), 8),
                        some(WORDS.conditions().keySet(), 1),
                        some(WORDS.cautions().keySet(), 3),
                        some(WORDS.causes().keySet(), 2),
                        Combinators.combine(flag, flag, flag).as(List::of))
                .as((area, minutes, tools, conditions, avoid, causes, flags) -> new RoutineCriteria(
                        area,
                        minutes,
                        tools,
                        causes,
                        List.copyOf(conditions),
                        avoid,
                        flags.get(0),
                        flags.get(1),
                        flags.get(2)));
    }

    @Provide
    Arbitrary<List<RemedyContent>> catalogues() {
        return remedies().list().ofMaxSize(25).uniqueElements(RemedyContent::slug);
    }

    private static Arbitrary<RemedyContent> remedies() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 99),
                        Arbitraries.of(WORDS.kinds().keySet()),
                        Arbitraries.integers().between(1, 30),
                        some(WORDS.areas().keySet(), 2),
                        Arbitraries.of(WORDS.causes().keySet()),
                        some(WORDS.tools().keySet(), 2),
                        Arbitraries.of(Evidence.values()),
                        some(WORDS.cautions().keySet(), 4))
                .as((number, kind, minutes, areas, cause, tools, evidence, block) -> RemedyFixture.remedy(
                        "remedy-" + number,
                        kind,
                        minutes,
                        List.copyOf(areas),
                        cause,
                        tools.stream().map(tool -> new Tool(tool, List.of())).toList(),
                        evidence,
                        List.copyOf(block)));
    }

    private static Arbitrary<Set<String>> some(Collection<String> words, int most) {
        return Arbitraries.of(words).set().ofMaxSize(most);
    }
}
