package dev.unknot.triage.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Rows;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people name as the cause, in three languages, and what they say is not the cause. */
class StoryCausesTest {

    private static List<String> causes(String language, String story) {
        Facts facts = NarrativeMerge.of(
                        ReaderFixture.PROTOCOL, ReaderFixture.read(story, language), Facts.NONE, Set.of())
                .facts();
        return Assessor.decide(ReaderFixture.PROTOCOL, facts).causes();
    }

    @TestFactory
    List<DynamicTest> areReadAsTheyAreNamed() {
        return Rows.of("/narrative/causes.csv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get(2), () -> assertNamed(row)))
                .toList();
    }

    private static void assertNamed(List<String> row) {
        List<String> causes = causes(row.get(0), row.get(2));
        if (row.get(1).equals("-")) {
            assertThat(causes).isEmpty();
        } else {
            assertThat(causes).contains(row.get(1).split(" "));
        }
    }
}
