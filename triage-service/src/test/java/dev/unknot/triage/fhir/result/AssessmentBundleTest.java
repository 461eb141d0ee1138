package dev.unknot.triage.fhir.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.fhir.FhirFixture;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.form.ParsedResponse;
import dev.unknot.triage.fhir.form.ResponseReader;
import dev.unknot.triage.remedy.RemedyView;
import dev.unknot.triage.remedy.RemedyView.When;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.ClinicalImpression;
import org.hl7.fhir.r4.model.ClinicalImpression.ClinicalImpressionStatus;
import org.hl7.fhir.r4.model.Flag;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.RiskAssessment;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestPriority;
import org.hl7.fhir.r4.model.Type;
import org.junit.jupiter.api.Test;

class AssessmentBundleTest {

    private final QuestionnaireResponse response = FhirFixture.response();
    private List<RemedyView> remedies = List.of();

    private void clearance(String area) {
        answer("age-in-years", new IntegerType(41));
        FhirFixture.answer(response, "area", Codes.area(FhirFixture.PROTOCOL, area));
        FhirFixture.PROTOCOL.screens().values().stream()
                .filter(screen -> screen.gate().isEmpty())
                .forEach(screen -> answer(screen.id() + "-none", new BooleanType(true)));
        answer("days-of-pain", new IntegerType(2));
    }

    private void answer(String linkId, Type value) {
        FhirFixture.answer(response, linkId, value);
    }

    private Bundle assess() {
        ParsedResponse parsed = ResponseReader.read(FhirFixture.PROTOCOL, response);
        Bundle bundle = AssessmentBundle.of(new Result(
                FhirFixture.PROTOCOL,
                parsed,
                Assessor.decide(FhirFixture.PROTOCOL, parsed.facts()),
                remedies,
                response,
                new Reference().setDisplay("Somebody"),
                Instant.parse("2026-11-21T09:00:00Z")));
        assertThat(FhirFixture.faults(FhirFixture.json(bundle))).isEmpty();
        return bundle;
    }

    private static <T extends Resource> List<T> all(Bundle bundle, Class<T> type) {
        return bundle.getEntry().stream()
                .map(Bundle.BundleEntryComponent::getResource)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static <T extends Resource> T one(Bundle bundle, Class<T> type) {
        assertThat(all(bundle, type)).hasSize(1);
        return all(bundle, type).get(0);
    }

    @Test
    void thePlanNamesTheRemedies() {
        remedies = List.of(new RemedyView(
                "slow-neck-turns",
                "Turn your head",
                "/remedies/slow-neck-turns",
                Optional.of(When.THIS_WEEK),
                Optional.of("It eases it."),
                Optional.of(2),
                Optional.of(true),
                Optional.of("moderate")));
        clearance("neck");

        CarePlanActivityDetailComponent remedy =
                one(assess(), CarePlan.class).getActivityFirstRep().getDetail();

        assertThat(remedy.getCode().getText()).isEqualTo("Turn your head");
        assertThat(remedy.getInstantiatesUri().get(0).getValue()).isEqualTo("/remedies/slow-neck-turns");
        assertThat(remedy.getScheduledStringType().getValue()).isEqualTo("This week");
        assertThat(remedy.getDescription()).isEqualTo("It eases it.");
    }

    @Test
    void nothingAlarmingIsSelfCare() {
        clearance("neck");
        answer("sits-long", new BooleanType(true));
        Bundle bundle = assess();

        ClinicalImpression impression = one(bundle, ClinicalImpression.class);
        assertThat(impression.getStatus()).isEqualTo(ClinicalImpressionStatus.COMPLETED);
        assertThat(impression.getCode().getCodingFirstRep().getCode()).isEqualTo("SELF_CARE");
        assertThat(impression.getProtocol().get(0).getValue()).isEqualTo(Codes.canonical(FhirFixture.PROTOCOL));
        assertThat(impression.getSummary()).contains("No clinician has signed this protocol yet.");
        assertThat(all(bundle, ServiceRequest.class)).isEmpty();
        assertThat(all(bundle, Flag.class)).isEmpty();
        assertThat(one(bundle, CarePlan.class).getActivity())
                .anyMatch(activity -> activity.getDetail().getCode().hasCoding(Codes.KINDS, "stretch"));
    }

    @Test
    void anAmbulanceIsAskedForAtOnce() {
        answer("chest-pressure-long", new BooleanType(true));
        Bundle bundle = assess();

        assertThat(one(bundle, ServiceRequest.class).getPriority()).isEqualTo(ServiceRequestPriority.STAT);
        assertThat(one(bundle, ServiceRequest.class).getPatientInstruction())
                .startsWith(FhirFixture.PROTOCOL
                        .adviceFor(Level.AMBULANCE)
                        .whatToSay()
                        .get(0));
        assertThat(one(bundle, Flag.class).getCode().getCodingFirstRep().getCode())
                .isEqualTo("chest-pressure-long");
        ClinicalImpression impression = one(bundle, ClinicalImpression.class);
        assertThat(impression.getFindingFirstRep().getItemCodeableConcept().hasCoding(Codes.RULES, "chest-pressure"))
                .isTrue();
        assertThat(impression.getFindingFirstRep().getBasis())
                .contains("Told: Chest pressure")
                .contains("Source: ");
    }

    @Test
    void silenceIsProvisionalAndNeverSelfCare() {
        FhirFixture.answer(response, "area", Codes.area(FhirFixture.PROTOCOL, "neck"));
        Bundle bundle = assess();

        assertThat(one(bundle, ClinicalImpression.class).getStatus()).isEqualTo(ClinicalImpressionStatus.INPROGRESS);
        assertThat(one(bundle, RiskAssessment.class).getStatus())
                .isEqualTo(RiskAssessment.RiskAssessmentStatus.PRELIMINARY);
        assertThat(one(bundle, RiskAssessment.class).getPrediction())
                .extracting(prediction ->
                        prediction.getOutcome().getCodingFirstRep().getCode())
                .containsExactly("SELF_CARE", "AMBULANCE");
        assertThat(one(bundle, ServiceRequest.class).getPriority()).isEqualTo(ServiceRequestPriority.ROUTINE);
    }

    @Test
    void anUnsureRedFlagCountsAsPresentAndIsShownAsUnsure() {
        clearance("lower-back");
        answer("saddle-numbness", FhirFixture.unsure());
        Bundle bundle = assess();

        Observation unsure = all(bundle, Observation.class).stream()
                .filter(observation -> observation.getCode().hasCoding(Codes.FINDINGS, "saddle-numbness"))
                .findFirst()
                .orElseThrow();
        assertThat(unsure.hasValue()).isFalse();
        assertThat(unsure.getDataAbsentReason().getCodingFirstRep().getCode()).isEqualTo("asked-unknown");
        ClinicalImpression impression = one(bundle, ClinicalImpression.class);
        assertThat(impression.getCode().getCodingFirstRep().getCode()).isEqualTo("EMERGENCY");
        assertThat(impression.getFindingFirstRep().getBasis()).contains("not sure, so taken as present");
    }

    @Test
    void addsCodesOfOtherSystemsFromTheProtocol() {
        answer("tingling-or-numbness", new BooleanType(true));

        assertThat(all(assess(), Observation.class))
                .anyMatch(observation -> observation.getCode().hasCoding(Codes.FINDINGS, "tingling-or-numbness")
                        && observation.getCode().hasCoding("http://snomed.info/sct", "44077006"));
    }

    @Test
    void identifiesTheExactProtocol() {
        clearance("neck");
        Provenance provenance = one(assess(), Provenance.class);

        assertThat(provenance.getEntity())
                .anyMatch(entity -> FhirFixture.PROTOCOL
                        .hash()
                        .equals(entity.getWhat().getIdentifier().getValue()));
    }
}
