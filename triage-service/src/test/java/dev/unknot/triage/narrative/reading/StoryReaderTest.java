package dev.unknot.triage.narrative.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Case;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.language.LanguageIdentifier;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.StoryReading.Gap;
import dev.unknot.triage.narrative.reading.StoryReading.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoryReaderTest {

    private static final StoryReader READER = new StoryReader(
            ReaderFixture.READER,
            new LanguageIdentifier(),
            reading -> level(reading).ordinal());

    private static Level level(Reading reading) {
        return Assessor.decide(
                        ReaderFixture.PROTOCOL,
                        NarrativeMerge.of(ReaderFixture.PROTOCOL, reading, Facts.NONE, Set.of())
                                .facts())
                .level();
    }

    private static StoryReading read(String story) {
        return READER.read(story, Optional.empty(), ReaderFixture.FRIDAY);
    }

    private static StoryReading readAs(String language, String story) {
        return READER.read(story, Optional.of(language), ReaderFixture.FRIDAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My chest has hurt since this morning and I am sweating | en | chest-pain-now",
                "Seit heute Morgen tut mir die Brust weh und ich schwitze kalt | de | chest-pain-now",
                "Desde esta mañana me duele el pecho y tengo sudor frío | es | chest-pain-now",
                "chest pain | en | chest-pain-now",
                "Brust tut weh | de | chest-pain-now",
                "me duele el pecho | es | chest-pain-now",
                "dolor pecho | es | chest-pain-now",
            })
    void recognisesTheLanguageOfAStory(String story, String language, String finding) {
        StoryReading read = read(story);

        assertThat(read.language()).isEqualTo(language);
        assertThat(ReaderFixture.what(read.reading(), finding)).isEqualTo("present");
        assertThat(read.gap()).isEmpty();
    }

    @Test
    void theLanguageThatIsSaidGivesWayToAnotherThatIsPlain() {
        StoryReading read = readAs("en", "Desde esta mañana me duele mucho el pecho y tengo sudor frío.");

        assertThat(read.language()).isEqualTo("es");
        assertThat(ReaderFixture.what(read.reading(), "chest-pain-now")).isEqualTo("present");
    }

    @Test
    void theLanguageThatIsSaidSettlesAShortStory() {
        assertThat(readAs("de", "Nacken").language()).isEqualTo("de");
        assertThat(readAs("es", "cuello").language()).isEqualTo("es");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "J'ai très mal à la poitrine depuis ce matin et je n'arrive plus à respirer. | fr",
                "Ho un forte dolore al petto da questa mattina e non riesco a respirare. | it",
                "Mam silny ból w klatce piersiowej od rana i nie mogę oddychać. | pl",
                "Bu sabahtan beri göğsümde çok şiddetli bir ağrı var ve nefes alamıyorum. | tr",
                "С утра сильно болит в груди и я не могу дышать. | ru",
                "من الصباح عندي ألم شديد في صدري ولا أستطيع التنفس | ar",
            })
    void aLanguageThatIsNotReadIsSaid(String story, String language) {
        assertThat(read(story).gap()).contains(new Gap(Reason.LANGUAGE, Optional.of(language)));
        assertThat(read(story).reading().isEmpty()).isTrue();
        assertThat(readAs("en", story).gap()).contains(new Gap(Reason.LANGUAGE, Optional.of(language)));
    }

    @Test
    void aFewWordsInALanguageThatIsSaidAndNotReadAreUnread() {
        assertThat(readAs("pl", "boli szyja").gap()).contains(new Gap(Reason.LANGUAGE, Optional.of("pl")));
        assertThat(readAs("pl", "My chest has hurt since this morning").gap()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"qwrt zxcv bnmlk", "???", "blorp my florbid snarf is gribbled again"})
    void littleUnderstoodIsSaid(String story) {
        assertThat(read(story).gap()).map(Gap::reason).contains(Reason.LITTLE_UNDERSTOOD);
        assertThat(readAs("en", story).gap()).map(Gap::reason).contains(Reason.LITTLE_UNDERSTOOD);
    }

    /** Without a word about the language, no story of ours is read as milder than with it. */
    @Test
    void noStoryNeedsItsLanguageSaid() {
        Map<String, List<Case>> cases = Map.of(
                "en", Case.dangers(),
                "de", Case.dangers("de"),
                "es", Case.dangers("es"));
        List<String> milder = new ArrayList<>();
        List<String> other = new ArrayList<>();
        cases.forEach((language, all) -> all.forEach(each -> {
            StoryReading alone = read(each.story());
            if (!alone.language().equals(language)) {
                other.add(language + " as " + alone.language() + ": " + each.story());
            }
            if (!level(alone.reading()).atLeast(level(ReaderFixture.read(each.story(), language)))) {
                milder.add(language + ": " + each.story());
            }
        }));

        System.out.printf(
                "Stories read in another language than theirs: %d%n%s%n", other.size(), String.join("\n", other));
        assertThat(milder).isEmpty();
    }

    /** Few of our own stories may be called unread, and none that is in plain words. */
    @Test
    void ourOwnStoriesAreUnderstood() {
        List<Case> all = Case.own();

        List<Case> unread = all.stream()
                .filter(each -> read(each.story()).gap().isPresent())
                .toList();

        unread.forEach(each -> System.out.println(
                "Called unread: " + each.id() + " " + read(each.story()).gap()));
        assertThat(unread).hasSizeLessThanOrEqualTo(all.size() / 100);
    }
}
