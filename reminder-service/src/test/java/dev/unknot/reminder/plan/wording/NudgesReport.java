package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.schedule.timetable.Source;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Prints the first nudges of ten people in three languages, for those who edit their words; run by name only. */
class NudgesReport {

    private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
    private static final List<NudgeKind> AT_PACE = List.of(NudgeKind.STRETCH, NudgeKind.POSTURE, NudgeKind.HYDRATION);

    private final EligibleRemediesByNeed remedies = new EligibleRemediesByNeed(1, ReleasedCatalogue.read());

    @Test
    void print() {
        people().forEach((who, need) -> {
            EligibleRemedies eligible = remedies.of(need);
            System.out.println("=== " + who);
            for (NudgeKind kind : NudgeKind.values()) {
                System.out.println(kind.key() + ": "
                        + String.join(
                                ", ",
                                eligible.remedies(kind).stream()
                                        .map(RemedyPublished::slug)
                                        .toList()));
            }
            Map<NudgeKind, Integer> sent = new EnumMap<>(NudgeKind.class);
            print(eligible, eligible.answer(), Source.REPORT);
            for (int nudge = 0; nudge < 3; nudge++) {
                NudgeContent content =
                        eligible.choose(AT_PACE, about -> Rotation.of(MONDAY, sent.getOrDefault(about, 0), MONDAY));
                sent.merge(content.kinds().get(0), 1, Integer::sum);
                print(eligible, content, Source.PLAN);
            }
        });
    }

    private static void print(EligibleRemedies eligible, NudgeContent content, Source source) {
        for (String language : Phrases.LANGUAGES) {
            RenderedNudge nudge = new Composer(eligible, Optional.of(language)).render(content, source);
            System.out.printf(
                    "%n[%s, %d words] %s (%s)%n  %s %s%n",
                    content.remedy().orElse("plain"),
                    nudge.words(),
                    nudge.title(),
                    nudge.why().orElse(""),
                    nudge.text(),
                    String.join(" ", nudge.steps()));
            nudge.stop().ifPresent(stop -> System.out.println("  " + stop));
            nudge.beforeYouStart().ifPresent(before -> System.out.println("  " + before));
        }
    }

    private static Map<String, RemedyNeed> people() {
        Map<String, RemedyNeed> people = new LinkedHashMap<>();
        people.put("stiff neck from the screen, a week", need("neck", Stage.WEEKS, "workstation", "sitting-still"));
        people.put("crick in the neck since yesterday", need("neck", Stage.DAYS));
        people.put("sore lower back from sitting, months", need("lower-back", Stage.MONTHS, "sitting-still"));
        people.put("tight jaw under stress", need("jaw", Stage.WEEKS, "stress"));
        people.put("tired eyes", need("eyes", Stage.WEEKS, "workstation", "dry-air"));
        people.put("sore thumb from the phone", need("arm", Stage.WEEKS, "phone", "repetition"));
        people.put("shoulder, in a wheelchair", need("shoulder", Stage.WEEKS, "wheelchair", "repetition"));
        people.put("heel, in a job done standing", need("foot", Stage.MONTHS, "standing"));
        people.put("enrolled only, no report", RemedyNeed.UNKNOWN);
        people.put(
                "provisional report of the neck",
                new RemedyNeed(
                        false,
                        false,
                        Optional.of("neck"),
                        List.of("sitting-still"),
                        List.of(),
                        List.of("slow-neck-turns", "neck-finger-press"),
                        Optional.of(Stage.WEEKS)));
        return people;
    }

    private static RemedyNeed need(String area, Stage stage, String... causes) {
        return new RemedyNeed(
                false, true, Optional.of(area), List.of(causes), List.of(), List.of(), Optional.of(stage));
    }
}
