package dev.unknot.triage.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.form.ParsedResponse;
import dev.unknot.triage.fhir.form.PatientFacts;
import dev.unknot.triage.fhir.form.ResponseCheck;
import dev.unknot.triage.fhir.form.ResponseReader;
import dev.unknot.triage.protocol.Protocol;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;

/** Reads FHIR answers for callers outside the FHIR API. */
public final class FhirAnswers {

    private FhirAnswers() {}

    /** @param json a QuestionnaireResponse, which may contain the Patient that is its subject */
    public static ParsedResponse of(Protocol protocol, byte[] json, LocalDate today) {
        QuestionnaireResponse response = FhirJson.response(json);
        ResponseCheck.check(protocol, response);
        return ResponseReader.read(protocol, response).with(protocol, PatientFacts.of(response, today));
    }

    /** @param findings a value for each linkId: true, false or a number; for the area, its key */
    public static Facts of(Protocol protocol, JsonNode findings) {
        QuestionnaireResponse response = new QuestionnaireResponse();
        findings.properties()
                .forEach(answer -> response.addItem()
                        .setLinkId(answer.getKey())
                        .addAnswer()
                        .setValue(value(answer.getKey(), answer.getValue())));
        return ResponseReader.read(protocol, response).facts();
    }

    private static Type value(String linkId, JsonNode value) {
        if (value.isBoolean()) {
            return new BooleanType(value.asBoolean());
        }
        if (value.isNumber()) {
            return new DecimalType(value.decimalValue());
        }
        return linkId.equals(Codes.AREA) && value.isTextual()
                ? new Coding().setCode(value.asText())
                : new StringType("neither true, false nor a number");
    }
}
