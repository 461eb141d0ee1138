package dev.unknot.reminder.kind;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.reminder.plan.wording.Phrases;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What has to be there for each kind. A new kind that lacks something fails here. */
class NudgeKindsTest {

    @ParameterizedTest
    @EnumSource
    void hasAProfileThatFitsTogether(NudgeKind kind) {
        KindProfile profile = NudgeKinds.of(kind);
        assertThat(profile.ownCadence().isPresent()).isEqualTo(profile.rhythm() == Rhythm.OWN);
        assertThat(profile.isPlain() || !profile.remedyKinds().isEmpty())
                .as("has something to say")
                .isTrue();
        assertThat(profile.usefulFor()).isPositive();
        assertThat(profile.isCounted() || !profile.isLearned())
                .as("nothing is learned from what does not count")
                .isTrue();
        profile.ownCadence().ifPresent(own -> assertThat(own.usual()).isBetween(own.shortest(), own.longest()));
        assertThat(profile.at(Duration.ofMinutes(45))).isGreaterThanOrEqualTo(Duration.ofMinutes(45));
    }

    @ParameterizedTest
    @EnumSource
    void hasOneRank(NudgeKind kind) {
        assertThat(NudgeKinds.BY_RANK).filteredOn(kind::equals).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void sharesNoRemedyWithAnother(NudgeKind kind) {
        for (String remedy : NudgeKinds.of(kind).remedyKinds()) {
            assertThat(NudgeKinds.carrying(remedy)).contains(kind);
        }
    }

    @ParameterizedTest
    @EnumSource
    void isBlockedByCautionsOfTheVocabulary(NudgeKind kind) {
        assertThat(Vocabulary.released().cautions().keySet())
                .containsAll(NudgeKinds.of(kind).blockedBy());
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsInEveryLanguage(NudgeKind kind) {
        KindProfile profile = NudgeKinds.of(kind);
        Set<String> names = new HashSet<>();
        for (String language : List.of("en", "de", "es")) {
            Phrases phrases = Phrases.of(Optional.of(language));
            assertThat(phrases.language()).isEqualTo(language);
            assertThat(phrases.kind(kind)).isNotBlank();
            names.add(phrases.kind(kind));
            profile.calledForBy().forEach(why -> assertThat(phrases.why(why)).isNotBlank());
            if (profile.isPlain()) {
                assertThat(phrases.plain(kind.key(), 0)).isNotBlank();
                assertThat(phrases.plain(kind.key(), -1)).isNotBlank();
                assertThat(phrases.title("A", List.of(kind.key()))).startsWith("A, ");
            }
            if (profile.isPlain() && profile.rhythm() != Rhythm.FOLLOW_UP) {
                assertThat(phrases.title(kind.key())).isNotBlank();
            }
        }
        assertThat(names).as("translated").hasSize(3);
    }
}
