package dev.unknot.triage.fhir.result;

import dev.unknot.contracts.Level;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.rule.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;

/** An Observation for each answer, and a Flag for each red flag that raised the level. */
final class Observations {

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private final Result result;
    private final Reference response;
    private final Entries entries;
    private final Map<String, Reference> byFinding = new LinkedHashMap<>();

    Observations(Result result, Reference response, Entries entries) {
        this.result = result;
        this.response = response;
        this.entries = entries;
    }

    void add() {
        result.parsed().facts().area().ifPresent(this::area);
        result.parsed()
                .facts()
                .numbers()
                .forEach((id, number) -> result.finding(id)
                        .ifPresent(finding -> add(finding, observation(finding).setValue(quantity(finding, number)))));
        result.parsed()
                .facts()
                .answers()
                .forEach((id, present) -> result.finding(id)
                        .filter(finding -> !result.unsure().contains(id))
                        .ifPresent(finding -> add(finding, observation(finding).setValue(new BooleanType(present)))));
        result.unsure().forEach(id -> result.finding(id).ifPresent(this::unsure));
        redFlags().forEach(id -> result.finding(id).ifPresent(this::flag));
    }

    List<Reference> all() {
        return List.copyOf(byFinding.values());
    }

    /** The observations that the rules which hold are based on. */
    List<Reference> deciding() {
        Set<String> mentioned = result.decision().reasons().stream()
                .flatMap(rule -> rule.when().mentions())
                .collect(Collectors.toSet());
        return byFinding.entrySet().stream()
                .filter(entry -> mentioned.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void add(Finding finding, Observation observation) {
        byFinding.put(finding.id(), entries.add(observation));
    }

    private void area(String key) {
        byFinding.put(
                Codes.AREA,
                entries.add(observation(new CodeableConcept(new Coding(
                                Codes.FINDINGS, Codes.AREA, result.protocol().say(Message.AREA_LABEL))))
                        .setValue(new CodeableConcept(Codes.area(result.protocol(), key)))));
    }

    private static Quantity quantity(Finding finding, double number) {
        return finding.range().map(range -> Codes.quantity(number, range)).orElseGet(() -> new Quantity(number));
    }

    private void unsure(Finding finding) {
        add(
                finding,
                observation(finding)
                        .setDataAbsentReason(new CodeableConcept(
                                new Coding(HL7 + "data-absent-reason", "asked-unknown", "Asked But Unknown"))));
    }

    private Observation observation(Finding finding) {
        return observation(Codes.concept(finding));
    }

    private Observation observation(CodeableConcept code) {
        Observation observation = new Observation()
                .setStatus(Observation.ObservationStatus.FINAL)
                .setCode(code)
                .setSubject(result.subject())
                .setEffective(result.dateTime())
                .addDerivedFrom(response);
        observation.addCategory().addCoding(new Coding(HL7 + "observation-category", "survey", "Survey"));
        return observation;
    }

    private Set<String> redFlags() {
        return result.decision().reasons().stream()
                .filter(rule -> rule.level().atLeast(Level.URGENT))
                .map(Rule::when)
                .flatMap(when -> when.mentions())
                .filter(id -> result.parsed().facts().answers().getOrDefault(id, false))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void flag(Finding finding) {
        Flag flag = new Flag()
                .setStatus(Flag.FlagStatus.ACTIVE)
                .setCode(Codes.concept(finding))
                .setSubject(result.subject());
        flag.addCategory().addCoding(new Coding(HL7 + "flag-category", "clinical", "Clinical"));
        flag.getPeriod().setStartElement(result.dateTime());
        entries.add(flag);
    }
}
