package dev.unknot.triage.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import dev.unknot.http.body.StrictJson;
import dev.unknot.triage.fhir.code.InvalidResource;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Resource;

/** Reads FHIR JSON strictly, as an element that is not understood might be the decisive answer. */
public final class FhirJson {

    public static final String TYPE = "application/fhir+json";

    /** Elements of a QuestionnaireResponse, which an error may name; any other name may be a person's words. */
    private static final Set<String> ELEMENTS = Set.of(
            "answer",
            "authored",
            "birthDate",
            "code",
            "contained",
            "display",
            "extension",
            "gender",
            "identifier",
            "item",
            "linkId",
            "parameter",
            "questionnaire",
            "reference",
            "resource",
            "status",
            "subject",
            "system",
            "text",
            "url",
            "value",
            "valueBoolean",
            "valueCoding",
            "valueDecimal",
            "valueInteger",
            "valueString");

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
        // Rejects duplicate and empty names and numbers out of range, which the FHIR parser accepts or fails on.
        StrictJson.tree(body, ELEMENTS::contains);
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
        } catch (DataFormatException | ClassCastException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser reports some malformed elements by other exceptions than its own.
            throw InvalidResource.of(
                    IssueType.STRUCTURE,
                    "",
                    "is not a valid FHIR R4 resource: an element is unknown, misplaced or of the wrong type");
        }
    }
}
