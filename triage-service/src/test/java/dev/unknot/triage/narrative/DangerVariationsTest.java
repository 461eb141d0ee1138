package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.narrative.Conversation.Understood;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The emergencies of the dangers as stories in three languages, told in another form. With a truthful interview none is
 * missed. How often a story alone then says less is bounded by what was measured.
 */
class DangerVariationsTest {

    /** The most that may fall as a story alone, of all variations. */
    static final double MOST_THAT_FALL = 0.10;

    private record Run(Case of, String language, String variation, Level was, Level is, Level asked) {
        boolean falls() {
            return !is.atLeast(was);
        }
    }

    private static final List<Run> RUNS = new ArrayList<>();

    @BeforeAll
    static void run() {
        for (String language : List.of("en", "de", "es")) {
            List<Case> cases = language.equals("en") ? Case.dangers() : Case.dangers(language);
            cases.stream().filter(each -> each.level().atLeast(Level.EMERGENCY)).forEach(each -> run(each, language));
        }
        System.out.println(report());
    }

    private static void run(Case of, String language) {
        // The result depends only on what was understood, which most variations do not change.
        Map<Understood, Level> asked = new HashMap<>();
        Level was = Conversation.of(of, of.story(), language).level();
        Variations.of(of.story(), language, of.id().hashCode()).forEach((name, story) -> {
            Conversation talk = Conversation.of(of, story, language);
            Level is = talk.level();
            Level after = asked.computeIfAbsent(
                    talk.understood(), any -> talk.finished().level());
            RUNS.add(new Run(of, language, name, was, is, after));
        });
    }

    private static String report() {
        Map<String, List<Run>> byLanguage = RUNS.stream().collect(Collectors.groupingBy(Run::language));
        return RUNS.size() + " stories of emergencies in another form; said less than before as stories alone:\n"
                + byLanguage.entrySet().stream()
                        .map(each -> each.getKey() + " " + fallen(each.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static Share fallen(List<Run> runs) {
        return new Share((int) runs.stream().filter(Run::falls).count(), runs.size());
    }

    @Test
    void thereAreRunsEnough() {
        assertThat(RUNS).hasSizeGreaterThanOrEqualTo(8_000);
    }

    @Test
    void noneIsMissedWithAnInterview() {
        assertThat(RUNS).noneMatch(run -> run.of().isUnderTriaged(run.asked()));
    }

    @Test
    void fewSayLessAlone() {
        assertThat(fallen(RUNS).value()).isLessThanOrEqualTo(MOST_THAT_FALL);
    }

    /** Upper and lower case, blanks and accents are form, not words. */
    @Test
    void theFormOfLettersMattersLittle() {
        List<Run> letters = RUNS.stream()
                .filter(run ->
                        List.of("capitals", "small letters", "many blanks").contains(run.variation()))
                .toList();

        assertThat(fallen(letters).value()).isLessThanOrEqualTo(0.01);
    }
}
