package dev.unknot.triage.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.language.LanguageIdentifier;
import dev.unknot.triage.narrative.lexicon.Lexicons;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.NarrativeReader;
import dev.unknot.triage.narrative.reading.StoryReader;
import dev.unknot.triage.narrative.reading.StoryReading;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.report.NarrativeFindings;
import dev.unknot.triage.report.RemedyPreferences;
import dev.unknot.triage.report.Report;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportedSituationTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();
    private static final StoryReader READER = new StoryReader(
            new NarrativeReader(
                    Lexicons.released(), Set.of(), Vocabulary.released().areas().keySet()),
            new LanguageIdentifier(),
            reading -> 0);

    private static Situation of(Facts facts) {
        return of(facts, RemedyPreferences.NONE, NarrativeFindings.NONE);
    }

    private static Situation of(Facts facts, RemedyPreferences preferences, NarrativeFindings narrative) {
        Report report = new Report(
                facts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                preferences,
                Optional.empty(),
                narrative);
        return ReportedSituation.of(PROTOCOL, Assessor.decide(PROTOCOL, facts), report);
    }

    private static Situation told(String story, RemedyPreferences preferences) {
        StoryReading read = READER.read(story, Optional.of("en"), LocalDate.parse("2026-11-30"));
        Facts facts = NarrativeMerge.of(PROTOCOL, read.reading(), Facts.NONE, Set.of())
                .facts();
        return of(
                facts, preferences, new NarrativeFindings(Map.of(), List.of(), Set.of(), Optional.of(read), List.of()));
    }

    @Test
    void silenceIsAtWorkWithoutToolsAndForTheWholeBody() {
        Situation situation = of(Facts.NONE);

        assertThat(situation.area()).isEqualTo("widespread");
        assertThat(situation.stage()).isEmpty();
        assertThat(situation.setting()).isEqualTo(Setting.WORK);
        assertThat(situation.tools()).isEmpty();
        assertThat(situation.isCramp()).isFalse();
        assertThat(situation.cautions().presumed()).contains("pregnancy", "recent-surgery");
        assertThat(situation.cautions().certain()).isEmpty();
    }

    @Test
    void theDurationIsAStageAndAHabitACause() {
        Situation situation =
                of(Facts.NONE.withArea("neck").with("days-of-pain", 2).with("sits-long", true));

        assertThat(situation.area()).isEqualTo("neck");
        assertThat(situation.stage()).contains(Stage.DAYS);
        assertThat(situation.causes()).containsExactly("sitting-still");
    }

    @Test
    void whatIsTickedIsCertainAndTheOperatedPlacesAreKnown() {
        Situation situation = of(Facts.NONE
                .with("recent-surgery-or-bedrest", true)
                .with("operated-knee-foot", true)
                .with("operated-back", false)
                .with("blood-thinner", true));

        assertThat(situation.cautions().certain()).contains("recent-surgery", "anticoagulant");
        assertThat(situation.cautions().operated()).containsExactlyInAnyOrder("knee", "calf", "foot");
        assertThat(situation.cautions().presumed()).doesNotContain("recent-surgery");
    }

    @Test
    void aStoryTellsOfToolsAndOfHome() {
        Situation situation =
                told("I work from home, my calf cramps at night, and I have a tennis ball.", RemedyPreferences.NONE);

        assertThat(situation.area()).isEqualTo("calf");
        assertThat(situation.setting()).isEqualTo(Setting.HOME);
        assertThat(situation.tools()).containsExactly("tennis-ball");
        assertThat(situation.isCramp()).isTrue();
    }

    @Test
    void theRequestGoesBeforeTheStory() {
        Situation situation = told(
                "I work from home and have a foam roller.",
                new RemedyPreferences(Optional.of(Setting.WORK), Set.of("cushion"), Set.of(Wish.UNSEEN)));

        assertThat(situation.setting()).isEqualTo(Setting.WORK);
        assertThat(situation.tools()).containsExactlyInAnyOrder("cushion", "foam-roller");
        assertThat(situation.wishes()).containsExactly(Wish.UNSEEN);
    }

    @Test
    void ofTwoPlacesTheFirstIsHelpedAndManyAreTheWholeBody() {
        assertThat(told("My neck is stiff. My shoulder is stiff.", RemedyPreferences.NONE)
                        .area())
                .isEqualTo("neck");
        assertThat(told("My neck is stiff, my hip is stiff, my knee is stiff.", RemedyPreferences.NONE)
                        .area())
                .isEqualTo("widespread");
    }
}
