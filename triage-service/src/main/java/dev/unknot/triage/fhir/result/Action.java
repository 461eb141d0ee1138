package dev.unknot.triage.fhir.result;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.remedy.RemedyView.When;
import dev.unknot.triage.result.SafetyNet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityKind;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;

/** The resources that say what to do: whom to see and how soon, and what to do, avoid and watch for until then. */
final class Action {

    private final Result result;
    private final Protocol protocol;
    private final Decision decision;
    private final Reference response;
    private final Reference impression;
    private final Observations observations;

    Action(Result result, Reference response, Reference impression, Observations observations) {
        this.result = result;
        this.protocol = result.protocol();
        this.decision = result.decision();
        this.response = response;
        this.impression = impression;
        this.observations = observations;
    }

    /** A proposal to see a professional; an ambulance and an emergency department are both {@code stat}. */
    ServiceRequest request() {
        ServiceRequest request = new ServiceRequest()
                .setStatus(ServiceRequest.ServiceRequestStatus.ACTIVE)
                .setIntent(ServiceRequest.ServiceRequestIntent.PROPOSAL)
                .setPriority(priority(decision.level()))
                .setCode(Codes.concept(decision.level(), result.advice().headline()))
                .setSubject(result.subject())
                .setAuthoredOn(result.date());
        decision.reasons().forEach(rule -> request.addReasonCode(Codes.concept(rule)));
        observations.deciding().forEach(request::addReasonReference);
        request.addSupportingInfo(impression);
        if (!result.advice().whatToSay().isEmpty()) {
            request.setPatientInstruction(String.join("\n", result.advice().whatToSay()));
        }
        if (decision.level() == Level.URGENT) {
            request.setOccurrence(until(result.now().plus(Duration.ofHours(24))));
        }
        return request;
    }

    private static ServiceRequest.ServiceRequestPriority priority(Level level) {
        return switch (level) {
            case SELF_CARE, ROUTINE -> ServiceRequest.ServiceRequestPriority.ROUTINE;
            case URGENT -> ServiceRequest.ServiceRequestPriority.URGENT;
            case EMERGENCY, AMBULANCE -> ServiceRequest.ServiceRequestPriority.STAT;
        };
    }

    CarePlan plan() {
        Instant followUp = result.now().plus(Duration.ofDays(result.advice().followUpDays()));
        CarePlan plan = new CarePlan()
                .setStatus(CarePlan.CarePlanStatus.ACTIVE)
                .setIntent(CarePlan.CarePlanIntent.PROPOSAL)
                .setTitle(protocol.say(Message.PLAN_TITLE))
                .setDescription(result.advice().headline())
                .setSubject(result.subject())
                .setPeriod(until(followUp))
                .setCreated(result.date());
        plan.addSupportingInfo(impression).addSupportingInfo(response);
        result.remedies().forEach(remedy -> remedy(plan, remedy));
        if (result.remedies().isEmpty()) {
            result.advice().remedyKinds().forEach(kind -> detail(plan, Codes.kind(protocol, kind)));
        }
        decision.avoid().forEach(ban -> avoid(plan, ban));
        detail(plan, new CodeableConcept().setText(protocol.say(Message.PLAN_REPORT)))
                .setKind(CarePlanActivityKind.COMMUNICATIONREQUEST)
                .setScheduled(new Period().setStart(Date.from(followUp)));
        decision.watchFor().forEach(sign -> plan.addNote().setText(watch(sign)));
        SafetyNet.of(protocol, decision, Optional.empty()).stream()
                .flatMap(net -> net.whenToCall().stream())
                .forEach(line -> plan.addNote().setText(line));
        return plan;
    }

    private void remedy(CarePlan plan, RemedyView remedy) {
        CarePlanActivityDetailComponent detail = detail(plan, new CodeableConcept().setText(remedy.title()));
        detail.addInstantiatesUri(remedy.url());
        remedy.why().ifPresent(detail::setDescription);
        remedy.when().ifPresent(when -> detail.setScheduled(new StringType(protocol.say(due(when)))));
    }

    private static Message due(When when) {
        return switch (when) {
            case NOW -> Message.PLAN_NOW;
            case TODAY -> Message.PLAN_TODAY;
            case THIS_WEEK -> Message.PLAN_THIS_WEEK;
        };
    }

    private String watch(Decision.Sign sign) {
        return protocol.say(
                sign.further() ? Message.PLAN_WATCH_FURTHER : Message.PLAN_WATCH,
                sign.text(),
                protocol.adviceFor(sign.level()).headline());
    }

    private void avoid(CarePlan plan, Decision.Ban ban) {
        detail(plan, Codes.caution(protocol, ban.caution()))
                .setDoNotPerform(true)
                .setDescription(protocol.cautions().get(ban.caution())
                        + ban.inWords(protocol.messages())
                                .map(words -> " " + words)
                                .orElse("")
                        + (ban.presumed() ? " " + protocol.say(Message.PLAN_PRESUMED) : ""));
    }

    private static CarePlanActivityDetailComponent detail(CarePlan plan, CodeableConcept code) {
        return plan.addActivity().getDetail().setCode(code).setStatus(CarePlanActivityStatus.NOTSTARTED);
    }

    private Period until(Instant end) {
        return new Period().setStart(result.date()).setEnd(Date.from(end));
    }
}
