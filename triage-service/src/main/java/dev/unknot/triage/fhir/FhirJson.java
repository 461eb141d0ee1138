package dev.unknot.triage.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.unknot.triage.fhir.code.InvalidResource;
import dev.unknot.triage.problem.JsonBody;
import java.nio.charset.StandardCharsets;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** Reads FHIR JSON strictly, as an element that is not understood might be the decisive answer. */
public final class FhirJson {

    public static final String TYPE = "application/fhir+json";

    private static final FhirContext R4 = FhirContext.forR4();

    private FhirJson() {}

    private static IParser parser() {
        return R4.newJsonParser()
                .setParserErrorHandler(new StrictErrorHandler())
                .setOverrideResourceIdWithBundleEntryFullUrl(false);
    }

    static String write(Resource resource) {
        return parser().encodeResourceToString(resource);
    }

    /** A response, either alone or as the only resource among the parameters of an operation. */
    public static QuestionnaireResponse response(byte[] body) {
        // Rejects duplicate properties, which the FHIR parser accepts.
        JsonBody.read(body, JsonNode.class);
        Resource resource = read(new String(body, StandardCharsets.UTF_8));
        if (resource instanceof Parameters parameters
                && parameters.getParameter().size() == 1) {
            resource = parameters.getParameterFirstRep().getResource();
        }
        if (resource instanceof QuestionnaireResponse response) {
            return response;
        }
        throw InvalidResource.of(
                IssueType.INVALID, "", "must be a QuestionnaireResponse, or Parameters with one as the only resource");
    }

    private static Resource read(String json) {
        try {
            return (Resource) parser().parseResource(json);
        } catch (DataFormatException e) {
            throw InvalidResource.of(
                    IssueType.STRUCTURE,
                    "",
                    "is not a valid FHIR R4 resource: an element is unknown, misplaced or of the wrong type");
        }
    }
}
