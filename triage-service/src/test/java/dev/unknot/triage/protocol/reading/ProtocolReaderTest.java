package dev.unknot.triage.protocol.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProtocolReaderTest {

    /** A file, a faulty condition for it, and the fault that must be reported. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "neck.yaml | when: clumsy-handz | unknown finding clumsy-handz",
                "neck.yaml | when: {not: clumsy-hands} | not is not allowed",
                "neck.yaml | when: {all: []} | all needs at least one condition",
                "neck.yaml | when: {atLeast: 3, of: [clumsy-hands, arm-weakness]} | atLeast must lie between 1 and 2",
                "neck.yaml | when: age-in-years | age-in-years is numeric",
                "neck.yaml | when: {number: clumsy-hands, from: 3} | unknown numeric finding clumsy-hands",
                "neck.yaml | when: {number: age-in-years, from: 130} | no value from 0.0 to 120.0 can satisfy this",
                "neck.yaml | when: {number: days-of-pain, below: 3} | must never be less alarming",
                "neck.yaml | when: {area: [nose]} | not an area of the vocabulary: nose",
                "neck.yaml | when: {some: [arm-weakness]} | some is not a known field here",
                "neck.yaml | whem: arm-weakness | whem is not a known field here",
                "neck.yaml | when: [ | invalid YAML",
            })
    void namesAFaultyConditionByLine(String file, String spoilt, String fault) {
        String text = ProtocolFixture.files().get(file).replace("when: arm-weakness", spoilt);

        assertThat(faults(file, text)).anySatisfy(each -> assertThat(each).contains("neck.yaml:", fault));
    }

    @Test
    void namesTheLine() {
        String text = ProtocolFixture.files().get("neck.yaml");
        long line =
                text.substring(0, text.indexOf("when: arm-weakness")).lines().count();

        assertThat(faults("neck.yaml", text.replace("when: arm-weakness", "when: nothing")))
                .containsExactly("neck.yaml:" + line + ": unknown finding nothing");
    }

    @Test
    void rejectsARuleWithoutSource() {
        assertThat(spoil("neck.yaml", "sources: [nhs-neck-pain]", "sources: []"))
                .anySatisfy(each -> assertThat(each).contains("sources must name at least one source"));
        assertThat(spoil("neck.yaml", "sources: [nhs-neck-pain]", "sources: [hearsay]"))
                .anySatisfy(each -> assertThat(each).contains("only sources that exist"));
    }

    @Test
    void rejectsARedFlagThatIsNotAGuard() {
        assertThat(spoil("neck.yaml", "id: clumsy-hands, guard: true", "id: clumsy-hands"))
                .containsExactly("finding clumsy-hands must have guard: true, to match the rules of URGENT and above");
    }

    @Test
    void rejectsKeysOutsideTheVocabulary() {
        assertThat(spoil("neck.yaml", "cautions: [artery-signs]", "cautions: [bad-luck]"))
                .contains("unknown caution bad-luck");
        assertThat(spoil("time-limits.yaml", "cause: stress,", "cause: fate,")).contains("unknown cause fate");
        assertThat(spoil("hip.yaml", "regions: [hip, thigh]", "regions: [nose]"))
                .contains("unknown area nose");
    }

    @Test
    void rejectsAFindingThatIsNeverAskedOrUsed() {
        assertThat(spoil("screens.yaml", "clumsy-hands, ", ""))
                .containsExactly(
                        "finding clumsy-hands is never asked: name it on a screen, or name its screen on one without a gate");
        assertThat(spoil("screens.yaml", "      - screen-hands-walk\n", ""))
                .anySatisfy(each -> assertThat(each).startsWith("finding clumsy-hands is never asked"));
        assertThat(spoil("neck.yaml", "when: head-tilted-stuck", "when: arm-pain-line"))
                .containsExactly("finding head-tilted-stuck is not used");
    }

    @Test
    void rejectsADuplicateIdAndAVerifiedSourceWithoutDate() {
        assertThat(spoil("neck.yaml", "id: wry-neck", "id: nerve-root"))
                .anySatisfy(each -> assertThat(each).contains("the id is used twice"));
        assertThat(spoil(
                        "sources.yaml",
                        "title: \"NHS, Ibuprofen for adults\", status: unverified",
                        "title: \"NHS, Ibuprofen for adults\", status: verified"))
                .anySatisfy(each -> assertThat(each).contains("readOn belongs to verified sources"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{all: [head-tilted-stuck, {number: age-in-years, from: 50}, {number: age-in-years, below: 50}]}",
                "{all: [head-tilted-stuck, {area: [neck]}, {area: [hip, calf]}]}",
                "{atLeast: 2, of: [{area: [neck]}, {area: [hip]}, {area: [calf]}]}",
            })
    void rejectsARuleThatCanNeverFire(String condition) {
        assertThat(spoil("neck.yaml", "when: head-tilted-stuck", "when: " + condition))
                .contains("rule wry-neck can never fire in the areas where it is asked");
    }

    @Test
    void rejectsARuleThatIsAskedOnlyWhereItCannotHold() {
        assertThat(spoil(
                        "hip.yaml",
                        "level: ROUTINE, when: groin-lump,",
                        "level: ROUTINE, when: {all: [groin-lump, {area: [calf]}]},"))
                .contains("rule groin-lump-alone can never fire in the areas where it is asked");
    }

    @Test
    void rejectsWordingThatIsHardToRead() {
        assertThat(spoil(
                        "neck.yaml",
                        "Is anything numb or tingling?",
                        "Do you experience paraesthesia in a dermatomal distribution?"))
                .anySatisfy(each -> assertThat(each).startsWith("finding tingling-or-numbness needs a reader of"));
        assertThat(spoil("screens.yaml", "gate: \"Clumsy hands;", "gate: \"Upper extremity motor deficiency;"))
                .anySatisfy(each -> assertThat(each).startsWith("screen screen-hands-walk needs a reader of"));
    }

    @Test
    void rejectsADangerThatIsAskedOnlySomewhere() {
        assertThat(spoil("jaw.yaml", "when: face-swelling, because", "when: face-swelling, regions: [jaw], because"))
                .containsExactly(
                        "rule tooth-abscess must have no regions: from URGENT up it is asked wherever it hurts");
    }

    @Test
    void rejectsALineWithTooManySigns() {
        assertThat(spoil(
                        "screens.yaml", "[clumsy-hands, unsteady-walk,", "[clumsy-hands, unsteady-walk, mottled-skin,"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith("screen screen-hands-walk names 4 danger signs in one line; at most 3"));
    }

    @Test
    void rejectsAnAmbulanceSignBesideAMilderOne() {
        assertThat(spoil(
                        "screens.yaml",
                        "- [mottled-skin, limb-cold-pale]",
                        "- [mottled-skin, limb-cold-pale]\n      - dark-urine"))
                .anySatisfy(each -> assertThat(each)
                        .startsWith(
                                "screen screen-skin names a sign that alone means AMBULANCE beside one that alone is"
                                        + " no EMERGENCY"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{sex: femal} | sex must be one of [female, male]",
                "{ageFrom: 60, ageBelow: 50} | leave some age",
                "{age: 12} | age is not a known field here",
                "{} | appliesTo must name sex, ageFrom or ageBelow",
            })
    void rejectsALimitThatLimitsNothingOrEverything(String limit, String fault) {
        assertThat(spoil("risks.yaml", "appliesTo: {sex: female, ageFrom: 12, ageBelow: 56}", "appliesTo: " + limit))
                .anySatisfy(each -> assertThat(each).contains("risks.yaml:", fault));
    }

    @Test
    void rejectsADangerThatIsAskedOnlyAfterAnother() {
        assertThat(spoil("screens.yaml", "after: recent-surgery-or-bedrest", "after: nothing"))
                .anySatisfy(each -> assertThat(each).contains("screen screen-operated needs a finding"));
        assertThat(spoil("screens.yaml", "  - id: screen-course\n", "  - id: screen-course\n    after: sits-long\n"))
                .anySatisfy(each -> assertThat(each).contains("screen screen-course is asked only after sits-long"));
    }

    @Test
    void rejectsALevelThatIsNeverReached() {
        Map<String, String> files = ProtocolFixture.files();
        files.replaceAll((name, each) -> each.replace("level: SELF_CARE, when", "level: ROUTINE, when"));

        assertThat(faults(files)).contains("level SELF_CARE is not reached by any rule");
    }

    @Test
    void rejectsAnInvalidTelephoneNumber() {
        assertThat(spoil("emergency.yaml", "ambulance: \"15\"", "ambulance: the doctor"))
                .anySatisfy(each -> assertThat(each).contains("the doctor is not a telephone number"));
        assertThat(spoil("emergency.yaml", "countries: [FR]", "countries: [XX]"))
                .anySatisfy(each -> assertThat(each).contains("unknown country XX"));
        assertThat(spoil("emergency.yaml", "countries: [FR]", "countries: [DE]"))
                .anySatisfy(each -> assertThat(each).contains("the id is used twice"));
        assertThat(spoil("head.yaml", "whatToSay:\n      - Ask", "cautions2:\n      - Ask"))
                .isNotEmpty();
    }

    @Test
    void hashesTheFiles() {
        Map<String, String> files = ProtocolFixture.files();
        files.computeIfPresent("head.yaml", (name, text) -> text + "# one more remark\n");

        assertThat(read(files).hash()).isNotEqualTo(ProtocolFixture.released().hash());
    }

    @Test
    void namesWhoSigned() {
        Map<String, String> files = ProtocolFixture.files();
        files.computeIfPresent("head.yaml", (name, text) -> text + "signedBy: A Clinician, 2027-01-01\n");

        assertThat(read(files).signature()).isEqualTo("Signed by A Clinician, 2027-01-01.");
    }

    private static List<String> spoil(String file, String before, String after) {
        String text = ProtocolFixture.files().get(file);
        assertThat(text).contains(before);
        return faults(file, text.replace(before, after));
    }

    private static List<String> faults(String file, String text) {
        Map<String, String> files = ProtocolFixture.files();
        files.put(file, text);
        return faults(files);
    }

    private static List<String> faults(Map<String, String> files) {
        return catchThrowableOfType(BadProtocol.class, () -> read(files)).faults();
    }

    private static Protocol read(Map<String, String> files) {
        return EditionReader.read(files, Vocabulary.released()).english();
    }
}
