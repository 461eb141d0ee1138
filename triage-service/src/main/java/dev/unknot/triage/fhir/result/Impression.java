package dev.unknot.triage.fhir.result;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.rule.Rule;
import dev.unknot.triage.rule.Source;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RiskAssessment;

/** The clinical impression: how urgent it is, why, and within which bounds that could still change. */
final class Impression {

    private final Result result;
    private final Protocol protocol;
    private final Decision decision;
    private final Reference response;
    private final Observations observations;

    Impression(Result result, Reference response, Observations observations) {
        this.result = result;
        this.protocol = result.protocol();
        this.decision = result.decision();
        this.response = response;
        this.observations = observations;
    }

    ClinicalImpression impression(Reference risk) {
        ClinicalImpression impression = new ClinicalImpression()
                .setStatus(
                        decision.provisional()
                                ? ClinicalImpression.ClinicalImpressionStatus.INPROGRESS
                                : ClinicalImpression.ClinicalImpressionStatus.COMPLETED)
                .setCode(Codes.concept(decision.level(), result.advice().headline()))
                .setSubject(result.subject())
                .setEffective(result.dateTime())
                .setDateElement(result.dateTime())
                .setSummary(summary());
        if (decision.provisional()) {
            impression.setStatusReason(new CodeableConcept().setText(protocol.say(Message.IMPRESSION_OPEN)));
        }
        impression.addProtocol(Codes.canonical(protocol));
        impression.addPrognosisReference(risk);
        var investigation = impression
                .addInvestigation()
                .setCode(new CodeableConcept().setText(protocol.say(Message.IMPRESSION_ANSWERS)));
        investigation.addItem(response);
        observations.all().forEach(investigation::addItem);
        decision.reasons()
                .forEach(rule -> impression
                        .addFinding()
                        .setItemCodeableConcept(Codes.concept(rule))
                        .setBasis(basis(rule)));
        return impression;
    }

    private String summary() {
        String provisional = decision.provisional()
                ? " "
                        + protocol.say(
                                Message.IMPRESSION_PROVISIONAL,
                                decision.unanswered().size())
                : "";
        return result.advice().headline() + provisional + " " + protocol.signature();
    }

    /** The basis of a rule: what the person reported, and the sources that it follows. */
    private String basis(Rule rule) {
        String reported = rule.when()
                .mentions()
                .distinct()
                .filter(id -> result.parsed().facts().answers().getOrDefault(id, false))
                .flatMap(id -> result.finding(id).stream())
                .map(finding -> result.unsure().contains(finding.id())
                        ? protocol.say(Message.IMPRESSION_UNSURE, finding.label())
                        : finding.label())
                .collect(Collectors.joining("; "));
        String sources = rule.sources().stream().map(this::source).collect(Collectors.joining("; "));
        return (reported.isEmpty() ? "" : protocol.say(Message.IMPRESSION_REPORTED, reported) + " ")
                + protocol.say(Message.IMPRESSION_SOURCES, sources);
    }

    private String source(Source source) {
        String named =
                source.title() + source.url().map(url -> " <" + url + ">").orElse("");
        return source.readOn()
                .map(day -> protocol.say(Message.SOURCE_READ, named, day.toString()))
                .orElseGet(() -> protocol.say(Message.SOURCE_UNVERIFIED, named));
    }

    /** Two predictions: the level that is certain, and the highest that further answers could lead to. */
    RiskAssessment risk() {
        RiskAssessment risk = new RiskAssessment()
                .setStatus(
                        decision.provisional()
                                ? RiskAssessment.RiskAssessmentStatus.PRELIMINARY
                                : RiskAssessment.RiskAssessmentStatus.FINAL)
                .setSubject(result.subject())
                .setOccurrence(result.dateTime());
        observations.deciding().forEach(risk::addBasis);
        predict(risk, decision.interval().lower(), protocol.say(Message.RISK_LOWER));
        predict(risk, decision.interval().upper(), protocol.say(Message.RISK_UPPER));
        return risk;
    }

    private static void predict(RiskAssessment risk, Level level, String rationale) {
        risk.addPrediction()
                .setOutcome(new CodeableConcept(new Coding(Codes.LEVELS, level.name(), null)))
                .setRationale(rationale);
    }
}
