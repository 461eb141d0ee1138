package dev.unknot.triage.narrative.reading;

import static dev.unknot.triage.narrative.reading.ReaderFixture.FRIDAY;
import static dev.unknot.triage.narrative.reading.ReaderFixture.READER;
import static dev.unknot.triage.narrative.reading.ReaderFixture.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.unknot.triage.narrative.context.Status;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;

class ReaderPropertiesTest {

    private static final List<String> SENTENCES = List.of(
            "My neck is stiff since Tuesday",
            "I have crushing chest pain",
            "No fever, chills or numbness",
            "My calf is swollen and warm",
            "My dad had a heart attack",
            "I had a clot two years ago",
            "Could it be a stroke?",
            "my hand is numb but not weak",
            "I can't pee since this morning",
            "It is gone now",
            "I am 54 and take warfarin",
            "temperature 39.2 and shivering",
            "The pain doesn't go away",
            "Not without tingling in both legs");
    private static final List<String> UNRELATED = List.of(
            "The coffee machine on our floor is broken.",
            "We have a new carpet in the lobby.",
            "I live in Leeds.",
            "Our train was late on Monday.");
    private static final List<String> FINDINGS = List.of(
            "fever",
            "numbness",
            "chest pain",
            "diarrhoea",
            "blurred vision",
            "slurred speech",
            "palpitations",
            "nausea");

    @Provide
    Arbitrary<String> stories() {
        return Arbitraries.of(SENTENCES).list().ofMinSize(1).ofMaxSize(6).map(all -> String.join(". ", all) + ". ");
    }

    @Provide
    Arbitrary<String> mangled() {
        return Arbitraries.oneOf(
                stories().map(story -> story.replace(' ', '\n')),
                stories().map(String::toUpperCase),
                stories().map(story -> story.replace("a", "a\u0308\u200b")),
                stories().map(story -> story.replace(". ", "\u0000\ud83d\ude00 ")),
                stories().map(story -> story.replace(" ", "")));
    }

    @Property(tries = 300)
    void neverFailsAndQuotesExactWords(@ForAll @StringLength(max = 400) String anything) {
        quotesAreExact(anything);
    }

    @Property(tries = 200)
    void quotesExactWordsOfGarbledNarratives(@ForAll("mangled") String story) {
        quotesAreExact(story);
    }

    private static void quotesAreExact(String story) {
        for (String language : List.of("en", "de", "es")) {
            Reading reading = READER.read(story, language, FRIDAY);
            Stream.concat(reading.mentions().stream(), reading.setAside().stream())
                    .forEach(each -> assertThat(story.substring(each.from(), each.to()))
                            .isEqualTo(each.quote())
                            .isNotBlank());
            reading.numbers()
                    .forEach(each ->
                            assertThat(story.substring(each.from(), each.to())).isEqualTo(each.quote()));
            reading.notUnderstood()
                    .forEach(each ->
                            assertThat(story.substring(each.from(), each.to())).isEqualTo(each.quote()));
        }
    }

    @Property(tries = 200)
    void anUnrelatedSentenceChangesNothing(@ForAll("stories") String story, @ForAll("unrelated") String more) {
        assertThat(read(story + more).mentions()).isEqualTo(read(story).mentions());
    }

    @Provide
    Arbitrary<String> unrelated() {
        return Arbitraries.of(UNRELATED);
    }

    @Property(tries = 200)
    void deniedFindingsAreNeverPresent(@ForAll("stories") String story, @ForAll("findings") String finding) {
        List<Mention> before = read(story).mentions();

        List<Mention> after = read(story + "I have no " + finding + ".").mentions();

        assertThat(after.stream().filter(each -> each.is(Status.TRUE)).map(Mention::finding))
                .isEqualTo(before.stream()
                        .filter(each -> each.is(Status.TRUE))
                        .map(Mention::finding)
                        .toList());
    }

    @Provide
    Arbitrary<String> findings() {
        return Arbitraries.of(FINDINGS);
    }

    @Property(tries = 20)
    void nonsenseOfFullLengthIsReadInTime(@ForAll("units") String unit) {
        String story = unit.repeat(5000 / unit.length());

        assertTimeout(Duration.ofSeconds(10), () -> READER.read(story, "en", FRIDAY));
    }

    @Provide
    Arbitrary<String> units() {
        return Arbitraries.of(
                "pain chest ",
                "no fever, ",
                "a".repeat(5000),
                "a".repeat(25) + " ",
                "if i ",
                "1 day ago ",
                "? ",
                "\n",
                "\ud83d\ude00");
    }
}
