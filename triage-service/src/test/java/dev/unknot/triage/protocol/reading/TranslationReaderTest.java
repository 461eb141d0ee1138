package dev.unknot.triage.protocol.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.protocol.Edition;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationReaderTest {

    private static final String VERSION = "1999.01.1";

    private static final String GERMAN = """
            unsigned: Kein Arzt hat dieses Protokoll unterschrieben.
            provisional: Nicht alles ist bekannt.
            findings:
              hurts-a-little: {label: Etwas Schmerz, question: "Tut es etwas weh?"}
              hurts: {label: Schmerz, question: "Tut es weh?"}
              hurts-much: {label: Viel Schmerz, question: "Tut es sehr weh?"}
              hurts-most: {label: Starker Schmerz, question: "Tut es am meisten weh?"}
              fine: {label: Gut, question: "Geht es dir gut?"}
            screens:
              screen-all: {question: "Was davon passt?"}
            rules:
              care: Dir geht es gut.
              routine: Es tut etwas weh.
              urgent: Es tut weh.
              emergency: Es tut sehr weh.
              ambulance: Es tut am meisten weh.
            levels:
              SELF_CARE: {headline: Pflege es selbst.}
              ROUTINE: {headline: Geh zum Arzt.}
              URGENT: {headline: Geh bald zum Arzt., whatToSay: [Es tut weh.]}
              EMERGENCY: {headline: Geh jetzt., whatToSay: [Es tut weh.]}
              AMBULANCE: {headline: Ruf jetzt an., whatToSay: [Es tut weh.]}
            """ + cautions();

    private static String cautions() {
        return Vocabulary.released().cautions().keySet().stream()
                .map(caution -> "  " + caution + ": Pass auf.\n")
                .collect(Collectors.joining("", "cautions:\n", ""));
    }

    @Test
    void onlyTheWordsDiffer() {
        Edition edition = read(GERMAN);
        Protocol german = edition.in(Language.GERMAN);
        Protocol english = edition.english();

        assertThat(german.findings().get("hurts").question()).isEqualTo("Tut es weh?");
        assertThat(german.screens().get("screen-all").question()).isEqualTo("Was davon passt?");
        assertThat(german.adviceFor(Level.URGENT).whatToSay()).containsExactly("Es tut weh.");
        assertThat(german.signature()).isEqualTo("Kein Arzt hat dieses Protokoll unterschrieben.");
        assertThat(german.index()
                        .rules()
                        .evaluate(Facts.NONE.with("hurts", true))
                        .certain())
                .extracting(Rule::because)
                .containsExactly("Es tut weh.");
        assertThat(german.rules())
                .extracting(Rule::id)
                .isEqualTo(english.rules().stream().map(Rule::id).toList());
        assertThat(german.hash())
                .isEqualTo(english.hash())
                .isNotEqualTo(onlyEnglish().english().hash());
    }

    @Test
    void withoutATranslationItIsEnglish() {
        Edition edition = onlyEnglish();

        assertThat(edition.in(Language.GERMAN)).isSameAs(edition.english());
        assertThat(edition.in(Language.GERMAN).language()).isEqualTo(Language.ENGLISH);
    }

    /** A text of the translation, what replaces it, and the fault. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unsigned: Kein | unsignedd: Kein | de: unsigned is missing",
                "hurts-much: | hurts-mach: | de: findings: hurts-much is missing",
                "hurts-much: | hurts-mach: | de/all.yaml:6: hurts-mach is not a known field here",
                "  urgent: Es tut weh. | '' | de: rules: urgent is missing",
                "screen-all: {question: \"Was davon passt?\"} | screen-all: {question: \"Was davon passt?\", gate: \"Das\"} | gate has no English text",
                "question: \"Tut es weh?\" | question: \"Tut es weh.\" | must end as the English text ends",
                "question: \"Tut es weh?\" | question: \"Tut es denn nun wirklich schon lange und sehr weh?\" | more than twice as long",
                "headline: Geh jetzt., whatToSay: [Es tut weh.] | headline: Geh jetzt., whatToSay: [Es, tut] | whatToSay must have 1 lines as in English",
                "label: Schmerz, | '' | label is missing",
                "fine: {label: Gut, | fine: {label: Gut, watch: Gut, | watch has no English text",
            })
    void namesWhatIsMissingOrTooMany(String text, String spoilt, String fault) {
        assertThat(GERMAN).contains(text);

        assertThat(faults(GERMAN.replace(text, spoilt)))
                .anySatisfy(each -> assertThat(each).contains(fault));
    }

    @Test
    void namesEveryFaultAtOnce() {
        assertThat(faults(GERMAN.replace("  urgent: Es tut weh.\n", "").replace("fine:", "well:")))
                .hasSize(3);
    }

    @Test
    void rejectsATextInTwoFilesAndALanguageThatItDoesNotSpeak() {
        Map<String, String> files = files();
        files.put("de/all.yaml", GERMAN);
        files.put("de/more.yaml", "rules: {urgent: Es tut weh.}");
        files.put("fr/all.yaml", "rules: {}");

        assertThat(faults(files))
                .containsExactly("de: rules: urgent stands 2 times", "fr/all.yaml: triage speaks no such language");
    }

    private static Edition read(String german) {
        Map<String, String> files = files();
        files.put("de/all.yaml", german);
        return EditionReader.read(files, Vocabulary.released());
    }

    private static Edition onlyEnglish() {
        return EditionReader.read(files(), Vocabulary.released());
    }

    private static Map<String, String> files() {
        return ProtocolFiles.of(VERSION);
    }

    private static List<String> faults(String german) {
        return catchThrowableOfType(BadProtocol.class, () -> read(german)).faults();
    }

    private static List<String> faults(Map<String, String> files) {
        return catchThrowableOfType(BadProtocol.class, () -> EditionReader.read(files, Vocabulary.released()))
                .faults();
    }
}
