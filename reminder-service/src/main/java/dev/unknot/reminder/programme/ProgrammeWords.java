package dev.unknot.reminder.programme;

import dev.unknot.contracts.remedies.Programme;
import dev.unknot.contracts.remedies.Programmes;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says a programme in one language.
 *
 * @param remedies those that the person may do, by slug; activities with others are left out
 */
record ProgrammeWords(Programmes all, Programme programme, Map<String, RemedyPublished> remedies, String language) {

    ProgrammeView view(String area, LocalDate start, int week) {
        return new ProgrammeView(
                area,
                in(programme.title()),
                start,
                week,
                Programme.WEEKS,
                programme.phases().stream().map(this::phase).toList(),
                in(all.pain()),
                all.stop().stream().map(this::in).toList(),
                all.beSeen().stream().map(this::in).toList(),
                in(all.after()),
                language);
    }

    private ProgrammeView.Phase phase(Programme.Phase phase) {
        return new ProgrammeView.Phase(
                phase.from(),
                phase.to(),
                in(phase.why()),
                phase.activities().stream().flatMap(this::activity).toList());
    }

    private Stream<ProgrammeView.Activity> activity(Programme.Activity activity) {
        return Optional.ofNullable(remedies.get(activity.slug())).stream()
                .map(remedy -> new ProgrammeView.Activity(
                        remedy.slug(),
                        title(remedy),
                        in(activity.dose()),
                        remedy.minutes(),
                        "/remedies/" + remedy.slug()));
    }

    private String title(RemedyPublished remedy) {
        RemedyPublished.Text english = Objects.requireNonNull(remedy.texts().get("en"));
        return remedy.texts().getOrDefault(language, english).title();
    }

    private String in(Map<String, String> texts) {
        return Objects.requireNonNull(texts.get(language));
    }
}
