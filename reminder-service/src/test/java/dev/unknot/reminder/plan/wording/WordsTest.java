package dev.unknot.reminder.plan.wording;

import static dev.unknot.reminder.plan.wording.CatalogueFixture.blocked;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.nudged;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.remedy;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.warned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.Why;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.schedule.outcome.Reason;
import dev.unknot.reminder.schedule.timetable.Source;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<NudgeKind> STRETCH = List.of(NudgeKind.STRETCH);

    private static final RemedyNeed NECK =
            new RemedyNeed(false, true, Optional.of("neck"), List.of(), List.of(), List.of(), Optional.empty());

    @Test
    void everyLanguageHasWordsForEverything() {
        for (String language : Phrases.LANGUAGES) {
            Phrases phrases = Phrases.of(Optional.of(language));
            assertThat(phrases.language()).isEqualTo(language);
            for (NudgeKind kind : NudgeKind.values()) {
                assertThat(phrases.kind(kind)).isNotBlank();
            }
            for (Why why : Why.values()) {
                assertThat(phrases.why(why)).isNotBlank();
            }
            for (Reason reason : Reason.values()) {
                assertThat(phrases.reason(reason)).isNotBlank();
            }
            for (String because : List.of("held", "report", "prevention")) {
                assertThat(phrases.plan(because)).isNotBlank();
            }
            Vocabulary.released()
                    .causes()
                    .keySet()
                    .forEach(cause -> assertThat(phrases.cause(cause))
                            .as("%s in %s", cause, language)
                            .isPresent());
            Vocabulary.released()
                    .areas()
                    .keySet()
                    .forEach(area -> assertThat(phrases.place(area))
                            .as("%s in %s", area, language)
                            .isPresent());
        }
    }

    @Test
    void aLanguageFallsBackToItsBaseAndThenToEnglish() {
        assertThat(Phrases.of(Optional.of("de-AT")).language()).isEqualTo("de");
        assertThat(Phrases.of(Optional.of("ES")).language()).isEqualTo("es");
        assertThat(Phrases.of(Optional.of("pt-BR")).language()).isEqualTo("en");
        assertThat(Phrases.of(Optional.of("")).language()).isEqualTo("en");
        assertThat(Phrases.of(Optional.empty()).language()).isEqualTo("en");
    }

    @Test
    void aLockedScreenRevealsNothing() {
        List<String> telling = Stream.of(
                        Vocabulary.released().areas(),
                        Vocabulary.released().conditions(),
                        Vocabulary.released().cautions())
                .flatMap(words -> words.values().stream())
                .flatMap(labels -> labels.values().stream())
                .map(label -> label.toLowerCase(Locale.ROOT))
                .toList();
        for (String language : Phrases.LANGUAGES) {
            for (NudgeKind kind : NudgeKind.values()) {
                NeutralWords words = NeutralWords.of(List.of(kind), Optional.of(language));
                String shown = (words.title() + " " + words.text()).toLowerCase(Locale.ROOT);
                assertThat(words.language()).isEqualTo(language);
                assertThat(telling).noneMatch(shown::contains);
            }
        }
    }

    @Test
    void kindsDueTogetherBecomeOneAct() {
        RenderedNudge rendered = rendered(
                NECK,
                "en",
                List.of(NudgeKind.STRETCH, NudgeKind.POSTURE, NudgeKind.HYDRATION),
                Optional.of("tuck"),
                remedy("tuck", "exercise", "neck"));

        assertThat(rendered.title()).isEqualTo("tuck (en), then sit differently and have a drink");
        assertThat(rendered.text()).isEqualTo("Step in en.");
        assertThat(rendered.steps())
                .containsExactly("Then sit in a different position and have a drink if you are thirsty.");
        assertThat(rendered.minutes()).contains(2);
        assertThat(rendered.remedy()).contains("tuck");
    }

    @Test
    void aWalkNeedsNoChangeOfPosition() {
        RenderedNudge rendered = rendered(
                NECK,
                "de",
                List.of(NudgeKind.WALK, NudgeKind.STRETCH, NudgeKind.POSTURE, NudgeKind.HYDRATION),
                Optional.of("walk"),
                remedy("walk", "walk"));

        assertThat(rendered.title()).isEqualTo("walk (de), dann trink etwas");
        assertThat(rendered.language()).isEqualTo("de");
    }

    @Test
    void allWordsOfAnActAreOfOneLanguage() {
        RenderedNudge rendered = rendered(
                NECK,
                "es",
                List.of(NudgeKind.STRETCH, NudgeKind.HYDRATION),
                Optional.of("tuck"),
                remedy("tuck", "exercise", "neck"));

        assertThat(rendered.language()).isEqualTo("en");
        assertThat(rendered.title()).isEqualTo("tuck (en), then have a drink");
    }

    @Test
    void thoseWhomTriageDidNotAskAreWarnedInOneLine() {
        RemedyPublished tuck = warned(
                blocked(remedy("tuck", "exercise"), "nerve-signs"), "nerve-signs", "recent-surgery", "hypermobility");

        assertThat(rendered(RemedyNeed.UNKNOWN, "de", STRETCH, Optional.of("tuck"), tuck)
                        .beforeYouStart())
                .contains("Bevor du anfängst: Nicht, wenn es sticht oder sich etwas taub anfühlt."
                        + " Vorher ärztlich klären: Operation in den letzten zwölf Wochen; Sehr bewegliche Gelenke.");
        assertThat(rendered(RemedyNeed.UNKNOWN, "en", STRETCH, Optional.of("tuck"), tuck)
                        .beforeYouStart())
                .contains("Before you start: not if pain is sharp or anything feels numb."
                        + " Ask a doctor first about: surgery in the last twelve weeks; very flexible joints.");
        assertThat(rendered(NECK, "en", STRETCH, Optional.of("tuck"), tuck).beforeYouStart())
                .isEmpty();
    }

    @Test
    void whatStrainsNothingDoesNotWarnOfNumbness() {
        RemedyPublished meditation = blocked(remedy("meditation", "breathing"), "emergency-signs");

        assertThat(before("en", meditation)).isEmpty();
        assertThat(before("en", warned(meditation, "heart-disease")))
                .contains("Before you start: ask a doctor if this applies to you: heart disease.");
        assertThat(before("de", warned(meditation, "heart-disease")))
                .contains("Bevor du anfängst: Frag ärztlich nach, wenn das auf dich zutrifft: Herzerkrankung.");
    }

    private static Optional<String> before(String language, RemedyPublished remedy) {
        return rendered(RemedyNeed.UNKNOWN, language, List.of(NudgeKind.BREATHING), Optional.of("meditation"), remedy)
                .beforeYouStart();
    }

    @Test
    void theActAndWhenToStopComeFromTheRemedy() {
        RenderedNudge rendered = rendered(
                NECK,
                "en",
                STRETCH,
                Optional.of("tuck"),
                nudged(remedy("tuck", "exercise", "neck"), "Turn your head", "Sit tall.", "Stop if you feel dizzy."));

        assertThat(rendered.title()).isEqualTo("Turn your head");
        assertThat(rendered.text()).isEqualTo("Sit tall.");
        assertThat(rendered.stop()).contains("Stop if you feel dizzy.");
        assertThat(rendered.steps()).isEmpty();
    }

    @Test
    void whatWouldBeTooLongIsOneActOnly() {
        RemedyPublished tuck = nudged(
                remedy("tuck", "exercise", "neck"),
                "Turn your head",
                "turn ".repeat(70).strip(),
                "Stop if you feel dizzy.");

        assertThat(rendered(NECK, "en", List.of(NudgeKind.STRETCH, NudgeKind.HYDRATION), Optional.of("tuck"), tuck))
                .satisfies(rendered -> {
                    assertThat(rendered.title()).isEqualTo("Turn your head");
                    assertThat(rendered.steps()).isEmpty();
                    assertThat(rendered.words()).isEqualTo(75);
                });
    }

    @Test
    void aRemedyWithoutWordsForNudgesIsToldByItsFirstSentences() {
        RemedyPublished.Text text = new RemedyPublished.Text(
                "Long",
                "Summary.",
                List.of("Sit tall. " + "word ".repeat(50).strip() + ".", "Then more."),
                Optional.empty());

        assertThat(ShortenedSteps.of(text))
                .isEqualTo(new RemedyPublished.Nudge(
                        "Long", "Sit tall. " + "word ".repeat(50).strip() + ". Then more.", Optional.empty()));
        assertThat(ShortenedSteps.of(new RemedyPublished.Text(
                                "Long", "Summary.", List.of("word ".repeat(60).strip() + "."), Optional.empty()))
                        .text())
                .hasSize(55 * 5 + 1)
                .endsWith("word …");
    }

    @Test
    void aNudgeSaysWhyItComesNow() {
        RemedyNeed stressed = new RemedyNeed(
                false, true, Optional.of("neck"), List.of("phone"), List.of(), List.of(), Optional.empty());
        RemedyPublished phone = because("phone-up", "posture", "phone");

        assertThat(why(stressed, Optional.of("phone-up"), 1, Source.PLAN, phone))
                .contains("because you often bend over a phone");
        assertThat(why(NECK, Optional.of("phone-up"), 0, Source.PLAN, phone))
                .contains("because you told us about your neck");
        assertThat(why(NECK, Optional.of("phone-up"), 0, Source.SNOOZE, phone))
                .contains("because it was put off until now");
        assertThat(why(NECK, Optional.empty(), 0, Source.PLAN)).contains("because you have probably sat for a while");
        assertThat(why(NECK, Optional.of("gone"), 0, Source.PLAN)).isEmpty();
    }

    @Test
    void whoCannotStandIsNotToldTo() {
        RemedyNeed wheelchair = new RemedyNeed(
                false, true, Optional.empty(), List.of("wheelchair"), List.of(), List.of(), Optional.empty());
        for (String language : Phrases.LANGUAGES) {
            for (int turn = 0; turn < 3; turn++) {
                RenderedNudge rendered = eligible(wheelchair)
                        .render(List.of(NudgeKind.POSTURE), Optional.empty(), turn, Source.PLAN, Optional.of(language));
                assertThat(rendered.text()).doesNotContainPattern("(?i)stand|steh|levántate|de pie");
            }
        }
    }

    private static RemedyPublished because(String slug, String kind, String cause) {
        RemedyPublished remedy = remedy(slug, kind, "neck");
        return new RemedyPublished(
                slug,
                1,
                kind,
                remedy.areas(),
                List.of(cause),
                2,
                true,
                List.of(),
                List.of(),
                remedy.texts(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<String> why(
            RemedyNeed need, Optional<String> slug, int turn, Source source, RemedyPublished... published) {
        return eligible(need, published)
                .render(List.of(NudgeKind.POSTURE), slug, turn, source, Optional.of("en"))
                .why();
    }

    @Test
    void aWithdrawnRemedyShowsNoSteps() {
        RenderedNudge rendered =
                rendered(NECK, "en", List.of(NudgeKind.STRETCH), Optional.of("withdrawn"), remedy("tuck", "exercise"));

        assertThat(rendered.title()).isEqualTo("No longer offered");
        assertThat(rendered.remedy()).isEmpty();
        assertThat(rendered.steps()).isEmpty();
    }

    @Test
    void aRemedyBlockedSinceShowsNoSteps() {
        RemedyNeed pregnant = new RemedyNeed(
                false, true, Optional.of("neck"), List.of(), List.of("pregnancy"), List.of(), Optional.empty());
        RenderedNudge rendered = rendered(
                pregnant,
                "en",
                List.of(NudgeKind.STRETCH),
                Optional.of("tuck"),
                CatalogueFixture.blocked(remedy("tuck", "exercise"), "pregnancy"));

        assertThat(rendered.title()).isEqualTo("No longer offered");
    }

    @Test
    void aHoldAsksToFollowTheAdviceFirst() {
        RemedyNeed held =
                new RemedyNeed(true, true, Optional.of("neck"), List.of(), List.of(), List.of(), Optional.empty());

        assertThat(rendered(held, "en", List.of(NudgeKind.CHECK_IN), Optional.empty())
                        .text())
                .startsWith("See a clinician first.");
        RenderedNudge before = rendered(held, "en", List.of(NudgeKind.HYDRATION), Optional.empty());
        assertThat(before.title()).isEqualTo("This waits");
        assertThat(before.steps()).isEmpty();
    }

    @Test
    void plainActsTakeTurns() {
        assertThat(Stream.of(0, 1, 2, 3)
                        .map(turn -> eligible(NECK)
                                .render(
                                        List.of(NudgeKind.POSTURE),
                                        Optional.empty(),
                                        turn,
                                        Source.PLAN,
                                        Optional.of("en"))
                                .text())
                        .distinct())
                .hasSize(3);
    }

    private static RenderedNudge rendered(
            RemedyNeed need,
            String language,
            List<NudgeKind> kinds,
            Optional<String> slug,
            RemedyPublished... published) {
        return eligible(need, published).render(kinds, slug, 0, Source.PLAN, Optional.of(language));
    }

    private static EligibleRemedies eligible(RemedyNeed need, RemedyPublished... published) {
        return new EligibleRemediesByNeed(1, List.of(published)).of(need);
    }
}
