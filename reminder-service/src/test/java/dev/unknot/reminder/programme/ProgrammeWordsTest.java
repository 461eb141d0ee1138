package dev.unknot.reminder.programme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.contracts.remedies.RemedyPublished.Text;
import dev.unknot.reminder.programme.ProgrammeView.Activity;
import dev.unknot.reminder.programme.ProgrammeView.Phase;
import dev.unknot.test.PublishedRemedies;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProgrammeWordsTest {

    private static final LocalDate START = LocalDate.of(2026, 11, 30);
    private static final Programmes ALL = Programmes.released();
    private static final Programme NECK = ALL.of("neck").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "es"})
    void itIsSaidInOneLanguage(String language) {
        ProgrammeView view = view(remedies(), language);

        assertThat(view.title()).isEqualTo(NECK.title().get(language));
        assertThat(view.phases().get(2).why()).isEqualTo(NECK.in(3).why().get(language));
        assertThat(view.stop()).hasSameSizeAs(ALL.stop()).doesNotHaveDuplicates();
        assertThat(view.language()).isEqualTo(language);
        assertThat(view.week()).isEqualTo(3);
    }

    @Test
    void eachActivityLeadsToItsRemedy() {
        Activity first = view(remedies(), "en").phases().get(0).activities().get(0);

        assertThat(first)
                .isEqualTo(new Activity(
                        "slow-neck-turns",
                        "The title of slow-neck-turns",
                        "3 to each side, 3 times a day",
                        2,
                        "/remedies/slow-neck-turns"));
    }

    @Test
    void whatThePersonMayNotDoIsLeftOut() {
        Map<String, RemedyPublished> remedies = remedies();
        remedies.remove("chin-tuck");

        assertThat(view(remedies, "en").phases().stream().map(Phase::activities))
                .isNotEmpty()
                .allSatisfy(activities -> assertThat(activities)
                        .isNotEmpty()
                        .noneMatch(each -> each.slug().equals("chin-tuck")));
    }

    private static ProgrammeView view(Map<String, RemedyPublished> remedies, String language) {
        return new ProgrammeWords(ALL, NECK, remedies, language).view("neck", START, 3);
    }

    private static Map<String, RemedyPublished> remedies() {
        return NECK.phases().stream()
                .flatMap(phase -> phase.activities().stream())
                .map(Programme.Activity::slug)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), ProgrammeWordsTest::remedy));
    }

    private static RemedyPublished remedy(String slug) {
        Text english = new Text("The title of " + slug, "A summary.", List.of("A step."), Optional.empty());
        return PublishedRemedies.forTheNeck(slug, "exercise", List.of(), english);
    }
}
