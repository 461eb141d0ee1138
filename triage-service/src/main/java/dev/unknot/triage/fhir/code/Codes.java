package dev.unknot.triage.fhir.code;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.Rule;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Quantity;

/** Unknot's code systems, and its canonical URLs. */
public final class Codes {

    public static final String BASE = "https://unknot.dev/fhir";
    public static final String FORM = BASE + "/Questionnaire/unknot-triage";

    public static final String FINDINGS = "https://unknot.dev/codes";
    public static final String AREAS = FINDINGS + "/areas";
    public static final String RULES = FINDINGS + "/rules";
    public static final String LEVELS = FINDINGS + "/levels";
    public static final String CAUTIONS = FINDINGS + "/cautions";
    public static final String KINDS = FINDINGS + "/kinds";

    /** The identifier system of protocol hashes. */
    public static final String HASH = "https://unknot.dev/protocol/sha-256";

    /** The identifier system of employees. */
    public static final String EMPLOYEES = "https://unknot.dev/employees";

    public static final String AREA = "area";

    public static final String UCUM = "http://unitsofmeasure.org";

    private static final Map<String, String> SYSTEMS =
            Map.of("snomed", "http://snomed.info/sct", "loinc", "http://loinc.org");

    private Codes() {}

    /** The canonical URL of this protocol's form, with its version. */
    public static String canonical(Protocol protocol) {
        return FORM + "|" + protocol.version();
    }

    public static Coding of(Finding finding) {
        return new Coding(FINDINGS, finding.id(), finding.label());
    }

    /** Unknot's code first, then the codes of other systems that the protocol lists. */
    public static CodeableConcept concept(Finding finding) {
        CodeableConcept concept = new CodeableConcept(of(finding)).setText(finding.question());
        finding.codes()
                .forEach((system, code) -> Optional.ofNullable(SYSTEMS.get(system))
                        .ifPresent(url -> concept.addCoding().setSystem(url).setCode(code)));
        return concept;
    }

    public static Coding area(Protocol protocol, String key) {
        return new Coding(AREAS, key, label(protocol, Vocabulary.released().areas(), key));
    }

    public static CodeableConcept concept(Rule rule) {
        return new CodeableConcept(new Coding(RULES, rule.id(), null)).setText(rule.because());
    }

    public static CodeableConcept concept(Level level, String text) {
        return new CodeableConcept(new Coding(LEVELS, level.name(), null)).setText(text);
    }

    public static CodeableConcept caution(Protocol protocol, String key) {
        return new CodeableConcept(
                new Coding(CAUTIONS, key, label(protocol, Vocabulary.released().cautions(), key)));
    }

    public static CodeableConcept kind(Protocol protocol, String key) {
        return new CodeableConcept(
                new Coding(KINDS, key, label(protocol, Vocabulary.released().kinds(), key)));
    }

    public static Quantity quantity(double value, Finding.Range range) {
        Quantity quantity = new Quantity(value).setUnit(range.unit());
        range.ucum().ifPresent(code -> quantity.setSystem(UCUM).setCode(code));
        return quantity;
    }

    private static String label(Protocol protocol, Map<String, Map<String, String>> words, String key) {
        return words.getOrDefault(key, Map.of())
                .getOrDefault(protocol.language().code(), key);
    }
}
