package dev.unknot.triage.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.DefaultProfileValidationSupport;
import ca.uhn.fhir.validation.FhirValidator;
import ca.uhn.fhir.validation.ResultSeverityEnum;
import ca.uhn.fhir.validation.SingleValidationMessage;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.form.Form;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.util.List;
import org.hl7.fhir.common.hapi.validation.support.CommonCodeSystemsTerminologyService;
import org.hl7.fhir.common.hapi.validation.support.InMemoryTerminologyServerValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.PrePopulatedValidationSupport;
import org.hl7.fhir.common.hapi.validation.support.ValidationSupportChain;
import org.hl7.fhir.common.hapi.validation.validator.FhirInstanceValidator;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.QuestionnaireResponse.QuestionnaireResponseStatus;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Type;

/** The FHIR R4 validator with bundled definitions, and concise responses. */
public final class FhirFixture {

    public static final FhirContext R4 = FhirContext.forR4Cached();
    public static final Protocol PROTOCOL = ProtocolFixture.released();
    public static final Questionnaire FORM = Form.of(PROTOCOL, true);

    private FhirFixture() {}

    /** Created on first use, as reading all definitions takes seconds. */
    private static final class Definitions {
        static final FhirValidator VALIDATOR = validator();
    }

    private static FhirValidator validator() {
        PrePopulatedValidationSupport ours = new PrePopulatedValidationSupport(R4);
        ours.addResource(FORM);
        ValidationSupportChain chain = new ValidationSupportChain(
                ours,
                new DefaultProfileValidationSupport(R4),
                new CommonCodeSystemsTerminologyService(R4),
                new InMemoryTerminologyServerValidationSupport(R4));
        return R4.newValidator().registerValidatorModule(new FhirInstanceValidator(chain));
    }

    /** The faults of a resource according to R4, without warnings. */
    public static List<String> faults(String json) {
        return Definitions.VALIDATOR.validateWithResult(json).getMessages().stream()
                .filter(message -> message.getSeverity().ordinal() >= ResultSeverityEnum.ERROR.ordinal())
                .map(FhirFixture::text)
                .toList();
    }

    private static String text(SingleValidationMessage message) {
        return message.getLocationString() + ": " + message.getMessage();
    }

    public static QuestionnaireResponse response() {
        return new QuestionnaireResponse()
                .setStatus(QuestionnaireResponseStatus.COMPLETED)
                .setQuestionnaire(Codes.canonical(PROTOCOL));
    }

    public static BooleanType unsure() {
        BooleanType answer = new BooleanType();
        answer.addExtension(
                "http://hl7.org/fhir/StructureDefinition/data-absent-reason", new CodeType("asked-unknown"));
        return answer;
    }

    public static void answer(QuestionnaireResponse response, String linkId, Type value) {
        response.addItem().setLinkId(linkId).addAnswer().setValue(value);
    }

    public static String json(Resource resource) {
        return R4.newJsonParser().encodeResourceToString(resource);
    }
}
