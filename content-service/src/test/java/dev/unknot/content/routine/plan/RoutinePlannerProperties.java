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

/** What holds for every routine, out of the released catalogue and out of any other. */
class RoutinePlannerProperties {

    private static final Vocabulary WORDS = Vocabulary.released();
    private static final List<RemedyContent> RELEASED = BundledCatalogue.read().remedies();

    @Property(tries = 500)
    void holds_for_the_released_catalogue(@ForAll("wishes") Wish wish) {
        assertSound(RoutinePlanner.plan(RemedyFixture.shelf(RELEASED), wish), wish);
    }

    @Property(tries = 500)
    void holds_for_any_catalogue(@ForAll("catalogues") List<RemedyContent> catalogue, @ForAll("wishes") Wish wish) {
        assertSound(RoutinePlanner.plan(RemedyFixture.shelf(catalogue), wish), wish);
    }

    @Property(tries = 200)
    void the_same_wish_gets_the_same_routine_however_the_shelf_was_filled(
            @ForAll("catalogues") List<RemedyContent> catalogue, @ForAll("wishes") Wish wish, @ForAll Random random) {
        List<RemedyContent> shuffled = new ArrayList<>(catalogue);
        Collections.shuffle(shuffled, random);

        assertThat(RoutinePlanner.plan(RemedyFixture.shelf(shuffled), wish))
                .isEqualTo(RoutinePlanner.plan(RemedyFixture.shelf(catalogue), wish));
    }

    @Property(tries = 200)
    void nothing_more_would_fit(@ForAll("catalogues") List<RemedyContent> catalogue, @ForAll("wishes") Wish wish) {
        Routine routine = RoutinePlanner.plan(RemedyFixture.shelf(catalogue), wish);
        int left = wish.minutes() - routine.minutes();

        for (RemedyContent remedy : catalogue) {
            Optional<Part> part = Part.of(remedy.kind());
            if (part.isPresent()
                    && fits(remedy, wish)
                    && count(routine, part.get()) < part.get().most()) {
                assertThat(remedy.minutes() > left || slugs(routine).contains(remedy.slug()))
                        .as(remedy.slug())
                        .isTrue();
            }
        }
    }

    private static void assertSound(Routine routine, Wish wish) {
        assertThat(routine.minutes()).isLessThanOrEqualTo(wish.minutes());
        assertThat(slugs(routine)).doesNotHaveDuplicates();
        assertThat(routine.steps()).extracting(Routine.Step::part).isSorted();
        assertThat(routine.steps()).extracting(step -> step.part().phase()).isSorted();
        for (Routine.Step step : routine.steps()) {
            RemedyContent remedy = step.remedy().content();
            assertThat(remedy.block()).noneMatch(wish.avoid()::contains);
            assertThat(fits(remedy, wish)).as(remedy.slug()).isTrue();
            assertThat(step.part().kind()).isEqualTo(remedy.kind());
        }
        for (Phase phase : Phase.values()) {
            assertThat(routine.leftOut().containsKey(phase))
                    .isEqualTo(routine.steps().stream()
                            .noneMatch(step -> step.part().phase() == phase));
        }
    }

    private static boolean fits(RemedyContent remedy, Wish wish) {
        return (remedy.areas().isEmpty() || remedy.areas().contains(wish.area()))
                && (wish.conditions().isEmpty() || !Collections.disjoint(remedy.conditions(), wish.conditions()))
                && Collections.disjoint(remedy.block(), wish.avoid())
                && wish.atDesk().map(wanted -> wanted == remedy.atDesk()).orElse(true)
                && wish.unseen().map(wanted -> wanted == remedy.unseen()).orElse(true)
                && wish.officeClothes()
                        .map(wanted -> wanted == remedy.officeClothes())
                        .orElse(true)
                && remedy.tools().stream()
                        .allMatch(tool -> isThere(tool.tool(), wish)
                                || tool.standIns().stream().anyMatch(each -> isThere(each, wish)));
    }

    private static boolean isThere(String tool, Wish wish) {
        return wish.tools().contains(tool) || Wish.ALWAYS_THERE.contains(tool);
    }

    private static long count(Routine routine, Part part) {
        return routine.steps().stream().filter(step -> step.part() == part).count();
    }

    private static List<String> slugs(Routine routine) {
        return routine.steps().stream().map(step -> step.remedy().slug()).toList();
    }

    @Provide
    Arbitrary<Wish> wishes() {
        Arbitrary<Optional<Boolean>> flag = Arbitraries.of(true, false).optional(0.3);
        return Combinators.combine(
                        Arbitraries.of(WORDS.areas().keySet()),
                        Arbitraries.integers().between(1, 60),
                        some(WORDS.tools().keySet(), 8),
                        some(WORDS.conditions().keySet(), 1),
                        some(WORDS.cautions().keySet(), 3),
                        some(WORDS.causes().keySet(), 2),
                        Combinators.combine(flag, flag, flag).as(List::of))
                .as((area, minutes, tools, conditions, avoid, causes, flags) -> new Wish(
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
