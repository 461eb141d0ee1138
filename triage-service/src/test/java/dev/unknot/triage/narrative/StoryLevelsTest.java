package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import dev.unknot.triage.narrative.reading.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whole stories without an interview: dangers of kinds that were once missed, and words that must not alarm. */
class StoryLevelsTest {

    /** @param raises whether the story leads to {@code level} or above, or else to less */
    record Told(String kind, String language, boolean raises, Level level, String story) {

        static List<Told> of(String path) {
            return Rows.of(path).stream()
                    .map(cells -> new Told(
                            cells.get(0),
                            cells.get(1),
                            cells.get(2).equals("from"),
                            Level.valueOf(cells.get(3)),
                            cells.get(4).replace("\\n", "\n")))
                    .toList();
        }

        private Reading reading() {
            return ReaderFixture.read(story, language);
        }

        Level decided() {
            Facts facts = NarrativeMerge.of(ReaderFixture.PROTOCOL, reading(), Facts.NONE, Set.of())
                    .facts();
            return Assessor.decide(ReaderFixture.PROTOCOL, facts).level();
        }

        boolean isRight() {
            return decided().atLeast(level) == raises;
        }

        String understood() {
            return reading().mentions().stream()
                    .map(each -> each.finding() + " " + each.present())
                    .collect(Collectors.joining(", "));
        }
    }

    private static List<Told> read(String name) {
        List<Told> all = Told.of("/narrative/" + name + ".csv");
        Map<String, List<Told>> kinds =
                all.stream().collect(Collectors.groupingBy(Told::kind, LinkedHashMap::new, Collectors.toList()));
        kinds.forEach((kind, told) -> System.out.printf("%s, %s: %s right%n", name, kind, right(told)));
        System.out.printf("%s: %s right%n", name, right(all));
        all.stream()
                .filter(each -> !each.isRight())
                .forEach(each -> System.out.printf(
                        "  %s [%s] %s: %s%n      %s%n",
                        each.kind(), each.language(), each.decided(), each.story(), each.understood()));
        return all;
    }

    private static Share right(List<Told> all) {
        return new Share((int) all.stream().filter(Told::isRight).count(), all.size());
    }

    @Test
    void storiesThatTheReaderWasImprovedOn() {
        assertThat(read("levels")).filteredOn(each -> !each.isRight()).isEmpty();
    }

    /** The header of the file gives the result of the first run. The bound is no goal. */
    @Test
    void storiesThatWereKeptBack() {
        assertThat(right(read("levels-kept-back")).value()).isGreaterThanOrEqualTo(0.9);
    }
}
