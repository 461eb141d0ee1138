package dev.unknot.reminder.plan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.PlanPreferences;
import dev.unknot.reminder.plan.prescription.Planner;
import dev.unknot.reminder.plan.prescription.Prescription;
import dev.unknot.reminder.plan.prescription.Reported;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** From any reports to any nudge, over any catalogue. */
class EligibleRemediesPropertyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Vocabulary WORDS = Vocabulary.released();

    @Property
    void noNudgeCarriesABlockedRemedy(
            @ForAll("reports") List<Reported> reports,
            @ForAll("catalogues") List<RemedyPublished> catalogue,
            @ForAll("kinds") List<NudgeKind> kinds,
            @ForAll int number) {
        Prescription prescription = Planner.plan(reports, PlanPreferences.NONE, NOON);
        EligibleRemedies eligible = new EligibleRemediesByNeed(1, catalogue).of(prescription.need());

        for (NudgeContent pick : List.of(
                eligible.answer(),
                eligible.choose(kinds, about -> Rotation.number(number)),
                again(eligible, kinds, catalogue, number))) {
            pick.remedy().ifPresent(slug -> {
                assertThat(avoided(catalogue.get(Integer.parseInt(slug)), prescription))
                        .isFalse();
                assertThat(prescription.need().held()).isFalse();
            });
        }
        assertThat(eligible.kinds())
                .contains(eligible.choose(kinds, about -> Rotation.number(number))
                        .kinds()
                        .get(0));
    }

    @Property
    void aHeldPlanShowsNoExercises(
            @ForAll("reports") List<Reported> reports,
            @ForAll("catalogues") List<RemedyPublished> catalogue,
            @ForAll("kinds") List<NudgeKind> kinds) {
        Prescription prescription = Planner.plan(reports, PlanPreferences.NONE, NOON);
        boolean holds = reports.stream()
                .anyMatch(report -> report.level().atLeast(Level.URGENT)
                        && report.clearedAt().isEmpty());
        EligibleRemedies eligible = new EligibleRemediesByNeed(1, catalogue).of(prescription.need());

        assertThat(prescription.need().held()).isEqualTo(holds);
        if (holds) {
            assertThat(eligible.kinds()).containsExactly(NudgeKind.CHECK_IN);
            for (RemedyPublished remedy : catalogue) {
                RenderedNudge rendered =
                        eligible.render(kinds, Optional.of(remedy.slug()), 0, Source.PLAN, Optional.of("de"));
                assertThat(rendered.remedy()).isEmpty();
                assertThat(rendered.minutes()).isEmpty();
            }
        }
    }

    @Property
    void aNudgeIsSafeWhenItIsRead(
            @ForAll("reports") List<Reported> reports,
            @ForAll("catalogues") List<RemedyPublished> catalogue,
            @ForAll("kinds") List<NudgeKind> kinds) {
        Prescription prescription = Planner.plan(reports, PlanPreferences.NONE, NOON);
        EligibleRemedies eligible = new EligibleRemediesByNeed(1, catalogue).of(prescription.need());

        for (RemedyPublished remedy : catalogue) {
            RenderedNudge rendered =
                    eligible.render(kinds, Optional.of(remedy.slug()), 0, Source.SNOOZE, Optional.of("es"));
            rendered.remedy()
                    .ifPresent(
                            shown -> assertThat(avoided(remedy, prescription)).isFalse());
            assertThat(rendered.minutes().isEmpty()).isEqualTo(rendered.remedy().isEmpty());
            assertThat(rendered.why().isEmpty()).isEqualTo(rendered.minutes().isEmpty() && !asks(rendered));
            assertThat(rendered.title()).isNotBlank();
            assertThat(rendered.text()).isNotBlank();
        }
    }

    private static boolean asks(RenderedNudge rendered) {
        return rendered.kinds().get(0) == NudgeKind.CHECK_IN;
    }

    private static boolean avoided(RemedyPublished remedy, Prescription prescription) {
        return Stream.concat(remedy.blockedBy().stream(), remedy.warnedBy().stream())
                .anyMatch(prescription.need().avoid()::contains);
    }

    private static NudgeContent again(
            EligibleRemedies eligible, List<NudgeKind> kinds, List<RemedyPublished> catalogue, int number) {
        Optional<String> slug = catalogue.stream().map(RemedyPublished::slug).findFirst();
        return eligible.again(kinds, slug, about -> Rotation.number(number));
    }

    @Provide
    Arbitrary<List<NudgeKind>> kinds() {
        return Arbitraries.of(NudgeKind.class).list().uniqueElements().ofMinSize(1);
    }

    @Provide
    Arbitrary<List<Reported>> reports() {
        Arbitrary<Reported> report = Combinators.combine(
                        Arbitraries.of(Level.class),
                        Arbitraries.of(true, false),
                        Arbitraries.of(WORDS.areas().keySet()).optional(),
                        some(WORDS.causes().keySet()),
                        some(WORDS.cautions().keySet()),
                        Arbitraries.integers()
                                .between(0, 9)
                                .map(String::valueOf)
                                .list()
                                .ofMaxSize(3),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false))
                .as((level, provisional, area, causes, avoid, remedies, daysAgo, cleared) -> new Reported(
                        level,
                        provisional,
                        area,
                        causes,
                        avoid,
                        remedies,
                        LocalDate.parse("2026-11-30"),
                        NOON.minus(Duration.ofDays(daysAgo)),
                        cleared ? Optional.of(NOON) : Optional.empty(),
                        Optional.empty()));
        return report.list().ofMaxSize(4);
    }

    /** Ten remedies whose slug is their place in the list. */
    @Provide
    Arbitrary<List<RemedyPublished>> catalogues() {
        return Combinators.combine(
                        Arbitraries.of(WORDS.kinds().keySet()),
                        some(WORDS.areas().keySet()),
                        some(WORDS.cautions().keySet()),
                        some(WORDS.cautions().keySet()),
                        Arbitraries.of(true, false),
                        rankings().optional())
                .as((kind, areas, blockedBy, warnedBy, atDesk, ranking) -> new RemedyPublished(
                        "",
                        1,
                        kind,
                        areas,
                        List.of(),
                        2,
                        atDesk,
                        blockedBy,
                        warnedBy,
                        Map.of("en", new RemedyPublished.Text("Title", "Summary.", List.of("Step."), Optional.empty())),
                        ranking,
                        Optional.empty()))
                .list()
                .ofSize(10)
                .map(remedies -> IntStream.range(0, 10)
                        .mapToObj(i -> CatalogueFixture.named(String.valueOf(i), remedies.get(i)))
                        .toList());
    }

    private static Arbitrary<Ranking> rankings() {
        return Combinators.combine(
                        Arbitraries.of(Ranking.Part.class),
                        Arbitraries.maps(
                                Arbitraries.of(WORDS.areas().keySet()),
                                Arbitraries.integers().between(0, 3)),
                        Arbitraries.of(Ranking.Need.class)
                                .list()
                                .uniqueElements()
                                .ofMaxSize(1),
                        Arbitraries.of(Ranking.Stage.class)
                                .list()
                                .uniqueElements()
                                .ofMinSize(1),
                        Arbitraries.integers().between(1, 200))
                .as((part, evidence, needs, stages, order) ->
                        new Ranking(part, evidence, List.of(), List.of(), needs, stages, order));
    }

    private static Arbitrary<List<String>> some(Set<String> words) {
        return Arbitraries.of(words).list().uniqueElements().ofMaxSize(3);
    }
}
