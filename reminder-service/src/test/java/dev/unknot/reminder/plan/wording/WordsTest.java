package dev.unknot.reminder.plan.wording;

import static dev.unknot.reminder.plan.wording.CatalogueFixture.remedy;
import static dev.unknot.reminder.plan.wording.CatalogueFixture.warned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.Why;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.schedule.outcome.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final RemedyNeed NECK =
            new RemedyNeed(false, true, Optional.of("neck"), List.of(), List.of(), List.of());

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
            assertThat(phrases.heed(List.of("pregnancy", "hypermobility"))).hasSize(1);
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

        assertThat(rendered.title()).isEqualTo("tuck (en), then sit differently and drink");
        assertThat(rendered.steps())
                .containsExactly(
                        "Step in en.",
                        "Change how you sit, or stand for a while.",
                        "Have something to drink if you are thirsty.");
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

        assertThat(rendered.title()).isEqualTo("walk (de), dann trinken");
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
        assertThat(rendered.title()).isEqualTo("tuck (en), then drink");
    }

    @Test
    void cautionsAreNamedInTheLanguageOfTheAct() {
        RenderedNudge rendered = rendered(
                RemedyNeed.UNKNOWN,
                "de",
                List.of(NudgeKind.STRETCH),
                Optional.of("tuck"),
                warned(remedy("tuck", "exercise"), "recent-surgery", "hypermobility"));

        assertThat(rendered.text())
                .isEqualTo(
                        "Summary in de. Lass es aus, wenn etwas weh tut oder sich taub anfühlt, und erzähl Unknot davon."
                                + " Frag vorher einen Arzt oder eine Ärztin, wenn das auf dich zutrifft:"
                                + " Operation in den letzten zwölf Wochen; Sehr bewegliche Gelenke.");
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
        RemedyNeed pregnant =
                new RemedyNeed(false, true, Optional.of("neck"), List.of(), List.of("pregnancy"), List.of());
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
        RemedyNeed held = new RemedyNeed(true, true, Optional.of("neck"), List.of(), List.of(), List.of());

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
                                .render(List.of(NudgeKind.POSTURE), Optional.empty(), turn, Optional.of("en"))
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
        return eligible(need, published).render(kinds, slug, 0, Optional.of(language));
    }

    private static EligibleRemedies eligible(RemedyNeed need, RemedyPublished... published) {
        return new EligibleRemediesByNeed(1, List.of(published)).of(need);
    }
}
