package dev.unknot.reminder.plan.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.schedule.timetable.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every remedy of the release as a nudge. */
class NudgeLengthTest {

    private static final int MEDIAN_OF_ACT = 45;

    private final List<RemedyPublished> catalogue = ReleasedCatalogue.read();

    /** Alone and with kinds that fall together, for somebody whom triage asked and for somebody whom it did not. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void isSoonRead(String language) {
        List<Integer> acts = new ArrayList<>();
        for (RemedyPublished remedy : nudged()) {
            for (boolean screened : List.of(true, false)) {
                for (List<NudgeKind> others :
                        List.<List<NudgeKind>>of(List.of(), List.of(NudgeKind.POSTURE, NudgeKind.HYDRATION))) {
                    RenderedNudge nudge = rendered(remedy, screened, others, language);
                    assertThat(nudge.words())
                            .as("%s in %s: %s", remedy.slug(), language, nudge)
                            .isLessThanOrEqualTo(80);
                    assertThat(nudge.language()).isEqualTo(language);
                    acts.add(nudge.text().split("\\s+").length);
                }
            }
        }
        assertThat(acts.stream().sorted().toList().get(acts.size() / 2)).isLessThanOrEqualTo(MEDIAN_OF_ACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void theActComesFirst(String language) {
        String warns =
                "(?i)^(if |stop if|stop at|do not|don't|not |never|leave (it|out)|wenn |falls |hör auf|nicht|nie |lass es|si |para si|no |nunca|déjalo).*";
        for (RemedyPublished remedy : nudged()) {
            assertThat(rendered(remedy, true, List.of(), language).text())
                    .as(remedy.slug())
                    .doesNotMatch(warns);
        }
    }

    @Test
    void everyRemedyThatIsNudgedHasItsOwnWords() {
        assertThat(nudged())
                .isNotEmpty()
                .allSatisfy(remedy -> assertThat(remedy.texts().values())
                        .as(remedy.slug())
                        .allMatch(text -> text.nudge().isPresent()));
    }

    private List<RemedyPublished> nudged() {
        return catalogue.stream()
                .filter(remedy -> NudgeEligibility.kind(remedy).isPresent())
                .toList();
    }

    private RenderedNudge rendered(RemedyPublished remedy, boolean screened, List<NudgeKind> others, String language) {
        Optional<String> area = remedy.areas().stream().findFirst();
        RemedyNeed need =
                new RemedyNeed(false, screened, area, List.of(), List.of(), List.of(remedy.slug()), Optional.empty());
        List<NudgeKind> kinds =
                new ArrayList<>(List.of(NudgeEligibility.kind(remedy).orElseThrow()));
        others.stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        return new EligibleRemediesByNeed(1, catalogue)
                .of(need)
                .render(kinds, Optional.of(remedy.slug()), 0, Source.PLAN, Optional.of(language));
    }
}
