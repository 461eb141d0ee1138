package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Scorecard;
import dev.unknot.triage.decision.Scorecard.Result;
import dev.unknot.triage.decision.Scorecard.Share;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Generates {@code docs/safety-case.md} from what is enforced and measured, and compares it with the page. */
class SafetyCaseTest {

    private static final Path PAGE = Path.of("../docs/safety-case.md");
    private static final Path GENERATED = Path.of("target/safety-case.md");

    /**
     * @param enforced classes that keep it
     * @param shown tests that would fail without it
     */
    private record Principle(String says, String how, List<String> enforced, List<String> shown) {

        String row() {
            return "| " + says + " | " + how + " | " + names(enforced) + " | " + names(shown) + " |";
        }

        private static String names(List<String> classes) {
            return classes.stream()
                    .map(name -> "`" + name.substring(name.lastIndexOf('.') + 1) + "`")
                    .collect(Collectors.joining(", "));
        }
    }

    private static final List<Principle> PRINCIPLES = List.of(
            new Principle(
                    "What was ticked is followed up whole",
                    "Behind a ticked line every finding is asked, whatever the area. A line that was ticked while every sign behind"
                            + " it was denied is asked once more.",
                    List.of("interview.OpenQuestions", "interview.SecondLook"),
                    List.of("interview.InterviewPropertiesTest", "interview.SecondLookTest")),
            new Principle(
                    "What can be dangerous anywhere is asked everywhere",
                    "A protocol in which a rule from `URGENT` up has regions, or in which a rule cannot fire, does not load.",
                    List.of("protocol.reading.ProtocolCheck", "protocol.reading.Reachability"),
                    List.of("interview.EverywhereTest", "interview.DangersTest")),
            new Principle(
                    "Optional never decides",
                    "A question is optional only if no rule, of whatever region, could raise the level by its answer.",
                    List.of("interview.OpenQuestions", "interview.Interviewer"),
                    List.of("interview.InterviewPropertiesTest")),
            new Principle(
                    "What was not read is said",
                    "The part of a long story that was not read is named, and so is a story in another language, or one of which little"
                            + " was understood; the result is then provisional. A story never lowers a level and never ends in"
                            + " self-care.",
                    List.of(
                            "narrative.reading.StoryReader",
                            "narrative.reading.Unread",
                            "narrative.merge.NarrativeMerge"),
                    List.of(
                            "narrative.reading.StoryReaderTest",
                            "narrative.StoryNeverLowersTest",
                            "assessment.WhatIsSaidIT")),
            new Principle(
                    "One line, one worry",
                    "A line names at most three signs, and what alone calls an ambulance shares it only with emergencies; otherwise the"
                            + " protocol does not load. Before an interview ends below an emergency, every line with a danger is named"
                            + " once more.",
                    List.of("protocol.reading.ProtocolCheck", "interview.SecondLook"),
                    List.of("protocol.reading.ProtocolReaderTest", "interview.InterviewSafetyTest")),
            new Principle(
                    "A contradiction is said in words",
                    "Where story and answer disagree, the interview asks about it first, and the graver reading counts until then.",
                    List.of("result.Contradiction", "interview.NarrativeConfirmation"),
                    List.of("interview.InterviewerTest", "narrative.merge.NarrativeMergeTest")),
            new Principle(
                    "Every answer below an emergency says when and whom to call",
                    "With the number of the country, or with \"your local emergency number\" where none is known.",
                    List.of("result.SafetyNet", "result.AmbulanceNumber"),
                    List.of("result.SafetyNetTest", "protocol.EmergencyTest")),
            new Principle(
                    "Words of self-harm are always answered with where help is",
                    "Beside whatever else is found, in the country's own lines, and never by a lower level.",
                    List.of("crisis.AnswerCrisis", "crisis.words.SelfHarmWords"),
                    List.of("crisis.words.SelfHarmWordsTest", "crisis.CrisisViewTest")),
            new Principle(
                    "More alarming evidence never lowers a level",
                    "The protocol's language has no negation; an unanswered danger sign never counts as no.",
                    List.of("rule.Condition", "decision.Assessor"),
                    List.of("decision.SafetyPropertiesTest")));

    @Test
    void thePageSaysWhatIsEnforcedAndMeasured() throws IOException {
        String generated = page();
        Files.createDirectories(GENERATED.getParent());
        Files.writeString(GENERATED, generated);

        assertThat(Files.readString(PAGE))
                .as("if the change is right, copy triage-service/target/safety-case.md to docs/safety-case.md")
                .isEqualTo(generated);
    }

    @Test
    void everyClassThatIsNamedExists() {
        assertThat(PRINCIPLES.stream().flatMap(each -> Stream.concat(each.enforced().stream(), each.shown().stream())))
                .allSatisfy(name -> assertThat(SafetyCaseTest.class.getClassLoader())
                        .satisfies(loader -> loader.loadClass("dev.unknot.triage." + name)));
    }

    private static String page() {
        return String.join(
                "\n",
                "# Safety case",
                "",
                "This page is generated: `SafetyCaseTest` fails when it does not say what the code enforces and the tests measure.",
                "",
                "**" + ProtocolFixture.released().signature()
                        + " No clinician has reviewed its rules, its words or the cases below.** It must not be used for",
                "patients before one has.",
                "",
                "## What is claimed",
                "",
                "When a person with a sore muscle or joint answers the interview truthfully, a danger that the protocol knows is not",
                "sent to self-care or to an ordinary appointment, wherever it hurts. When one line is overlooked, this still holds in",
                "at least nine of ten cases.",
                "",
                "## Principles",
                "",
                "| principle | how it is kept | enforced by | shown by |",
                "|---|---|---|---|",
                PRINCIPLES.stream().map(Principle::row).collect(Collectors.joining("\n")),
                "",
                "## Figures",
                "",
                "`mvn -q test -pl triage-service -am -Dtest='InterviewSafetyTest,InterviewVariationsTest,SafetyCaseTest' -Dsurefire.failIfNoSpecifiedTests=false`",
                "measures them on the project's own " + InterviewFigures.CASES.size() + " cases, of which "
                        + InterviewFigures.EMERGENCIES.size()
                        + " are emergencies. They do not depend on the machine. The bounds are",
                "Wilson's for 95%; they hold for cases drawn in the same way, not for people who differ from them.",
                "",
                "| measure | found | 95% bounds | the build fails above |",
                "|---|---|---|---|",
                figures(),
                "",
                "[Symptoms](symptoms.md#how-well-it-finds-dangers) adds the length of interviews, and [stories](stories.md) what a story alone finds.",
                "",
                "## The protocol",
                "",
                "Version " + ProtocolFixture.released().version() + " has "
                        + ProtocolFixture.released().rules().size() + " rules, " + dangers()
                        + " of them from `URGENT` up. "
                        + sources(true) + " sources of rules were read on a day that is",
                "named, " + sources(false) + " were not ([dangers](dangers.md)).",
                "",
                "## What is not covered",
                "",
                "- The same people wrote rules and cases, so a danger that nobody thought of is in neither.",
                "- People who answer wrongly in more than one line, who do not understand a question, or who do not finish.",
                "- A person who overlooks the same danger twice, or one that stands alone in its line.",
                "- A story alone. It is a second chance beside the interview and misses many dangers by itself.",
                "- Danger that has no sign yet, and danger whose sign is only pain as in a harmless knot.",
                "- Children below the age at which they can answer, and people who answer for somebody else.",
                "- Whether people follow the advice, and whether help is in reach.",
                "- Telephone numbers: most come from tables that nobody of us read page by page.",
                "");
    }

    private static String figures() {
        return Stream.of(
                        row(
                                "emergencies missed, expected area",
                                InterviewFigures.missed(InterviewFigures.EXPECTED),
                                "0"),
                        row(
                                "emergencies missed, each neighbouring area in turn",
                                InterviewFigures.missed(InterviewFigures.NEIGHBOURING),
                                "0"),
                        row(
                                "emergencies missed, varied in place, age, sex, order, doubt and optional answers",
                                InterviewVariationsTest.missed(),
                                "0"),
                        row(
                                "emergencies missed, each ticked line in turn overlooked once",
                                InterviewFigures.missed(InterviewFigures.OVERLOOKED),
                                percent(InterviewSafetyTest.OVERLOOKED)),
                        row(
                                "emergencies missed, the same line overlooked again when it is asked again",
                                InterviewFigures.missed(InterviewFigures.OVERLOOKED_TWICE),
                                percent(InterviewSafetyTest.OVERLOOKED_TWICE)),
                        row("under-triage", share(Result::under), "1%"),
                        row("over-triage", share(Result::over), "3%"),
                        row("another level than the sources ask for", inexact(), "8%"),
                        row(
                                "self-care not kept",
                                InterviewFigures.SCORECARD.share(
                                        result -> !result.exact(), Scorecard.at(Level.SELF_CARE)),
                                "3%"))
                .collect(Collectors.joining("\n"));
    }

    private static Share share(Predicate<Result> which) {
        return InterviewFigures.SCORECARD.share(which, all -> true);
    }

    private static Share inexact() {
        return share(result -> !result.exact());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * share);
    }

    private static String row(String measure, Share share, String most) {
        return String.format(
                Locale.ROOT,
                "| %s | %d of %d, %.2f%% | %.2f to %.2f%% | %s |",
                measure,
                share.hits(),
                share.of(),
                100 * share.value(),
                100 * share.lower(),
                100 * share.upper(),
                most);
    }

    private static long dangers() {
        return ProtocolFixture.released().rules().stream()
                .filter(rule -> rule.level().atLeast(Level.URGENT))
                .count();
    }

    private static long sources(boolean read) {
        return ProtocolFixture.released().rules().stream()
                .map(Rule::sources)
                .flatMap(List::stream)
                .distinct()
                .filter(source -> source.readOn().isPresent() == read)
                .map(Source::id)
                .count();
    }
}
