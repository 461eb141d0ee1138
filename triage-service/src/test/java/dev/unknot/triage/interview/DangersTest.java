package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Danger;
import dev.unknot.triage.decision.Danger.Kind;
import dev.unknot.triage.decision.Danger.Told;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every danger has rules, sources and cases, and is found wherever it can be felt. */
class DangersTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();
    private static final Set<String> AREAS = Vocabulary.released().areas().keySet();
    private static final Map<String, Rule> RULES =
            PROTOCOL.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));

    record Run(Danger danger, Told told, String area) {

        Interviewee person() {
            return new Interviewee(
                    PROTOCOL,
                    area,
                    new LinkedHashSet<>(told.present()),
                    Map.of(
                            "age-in-years",
                            told.age(),
                            "days-of-pain",
                            told.days(),
                            "days-of-self-care",
                            0.0,
                            "reports-in-14-days",
                            0.0));
        }

        @Override
        public String toString() {
            return danger.id() + ", " + told.kind() + ", " + area;
        }
    }

    static List<Danger> dangers() {
        return Danger.all();
    }

    static Stream<Run> runs() {
        return dangers().stream()
                .flatMap(danger -> danger.cases().stream()
                        .flatMap(told -> areas(danger, told).stream().map(area -> new Run(danger, told, area))));
    }

    /** A danger holds in every area, since people name where it is felt and not where it comes from. */
    private static Collection<String> areas(Danger danger, Told told) {
        return told.at().orElseGet(() -> told.kind() == Kind.LOOK_ALIKE ? danger.felt() : List.copyOf(AREAS));
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void hasRulesThatReachItsLevelAndCases(Danger danger) {
        assertThat(RULES).containsKeys(danger.rules().toArray(String[]::new));
        assertThat(danger.rules().stream().map(rule -> RULES.get(rule).level())).contains(danger.level());
        assertThat(danger.cases()).extracting(Told::kind).containsExactly(Kind.values());
        assertThat(danger.cases().get(2).level()).isLessThanOrEqualTo(Level.ROUTINE);
        assertThat(danger.cases())
                .allSatisfy(told -> assertThat(told.translations()).containsOnlyKeys("de", "es"));
        assertThat(AREAS).containsAll(danger.felt());
    }

    /** Some of its sources were read; a rule that rests on none of these says so in the table. */
    @ParameterizedTest
    @MethodSource("dangers")
    void hasASource(Danger danger) {
        assertThat(sources(danger)).isNotEmpty();
        if (danger.level().atLeast(Level.EMERGENCY)) {
            assertThat(sources(danger)).anyMatch(source -> source.readOn().isPresent());
        }
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void isFeltSomewhereInItsCases(Danger danger) {
        Set<String> covered = danger.cases().stream()
                .filter(told -> told.kind() != Kind.LOOK_ALIKE)
                .flatMap(told -> areas(danger, told).stream())
                .collect(Collectors.toSet());

        assertThat(covered).containsAll(danger.felt());
    }

    @ParameterizedTest
    @MethodSource("runs")
    void reachesItsLevel(Run run) {
        Decision decision = Assessor.decide(PROTOCOL, run.person().everything());

        assertThat(decision.level()).isEqualTo(run.told().level());
        assertThat(decision.provisional()).isFalse();
        if (run.told().kind() != Kind.LOOK_ALIKE) {
            assertThat(decision.reasons())
                    .extracting(Rule::id)
                    .containsAnyElementsOf(run.danger().rules());
        }
    }

    /** A person who answers truthfully, and says nothing unasked, reaches the same level. */
    @ParameterizedTest
    @MethodSource("runs")
    void isFoundByTheInterview(Run run) {
        assertThat(Assessor.decide(PROTOCOL, run.person().interviewed().facts()).level())
                .isEqualTo(run.told().level());
    }

    @Test
    void casesAreDistinct() {
        assertThat(dangers()).extracting(Danger::id).doesNotHaveDuplicates();
        assertThat(dangers().stream().flatMap(danger -> danger.cases().stream()))
                .extracting(Told::story)
                .doesNotHaveDuplicates();
    }

    @Test
    void theDocumentSaysTheSame() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("../docs/dangers.md"));

        assertThat(lines).contains(dangers().stream().map(DangersTest::row).toArray(String[]::new));
        assertThat(lines)
                .contains(dangers().stream()
                        .flatMap(danger -> sources(danger).stream())
                        .distinct()
                        .map(DangersTest::reference)
                        .toArray(String[]::new));
        assertThat(lines.stream().filter(line -> line.startsWith("| ") && !line.startsWith("| danger |")))
                .hasSameSizeAs(dangers());
        assertThat(String.join(" ", lines)).contains("No clinician has reviewed this table");
    }

    private static String row(Danger danger) {
        return "| "
                + String.join(
                        " | ",
                        danger.danger(),
                        String.join(", ", danger.felt()),
                        danger.signs(),
                        words(danger.level()),
                        danger.mild(),
                        sources(danger).stream().map(Source::id).collect(Collectors.joining(", ")))
                + " |";
    }

    private static String reference(Source source) {
        return "- **" + source.id() + "**: " + source.title() + " ("
                + source.readOn().map(day -> "read on " + day).orElse("not read yet") + ")";
    }

    private static List<Source> sources(Danger danger) {
        return danger.rules().stream()
                .flatMap(rule -> RULES.get(rule).sources().stream())
                .distinct()
                .toList();
    }

    private static String words(Level level) {
        return switch (level) {
            case SELF_CARE -> "self-care";
            case ROUTINE -> "appointment";
            case URGENT -> "within a day";
            case EMERGENCY -> "emergency department";
            case AMBULANCE -> "ambulance";
        };
    }
}
