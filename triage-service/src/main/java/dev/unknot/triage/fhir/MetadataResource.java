package dev.unknot.triage.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import dev.unknot.triage.fhir.code.Codes;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Date;
import java.util.TimeZone;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementKind;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.RestfulCapabilityMode;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Enumerations.FHIRVersion;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;

/** The capability statement. Open to everyone, since a client reads it before signing in. */
@Path("/fhir/metadata")
@PermitAll
@Tag(name = "FHIR", description = "The protocol as a FHIR R4 Questionnaire, and its assessment; nothing is stored")
public class MetadataResource {

    private static final String SECURITY = "http://terminology.hl7.org/CodeSystem/restful-security-service";
    private static final String NEXT = "http://hl7.org/fhir/uv/sdc/OperationDefinition/Questionnaire-next-question";

    private final Date startedAt;

    MetadataResource(Clock clock) {
        this.startedAt = Date.from(clock.instant());
    }

    @GET
    @Produces({FhirJson.TYPE, MediaType.APPLICATION_JSON})
    @Parameter(
            name = FormatParameter.NAME,
            in = ParameterIn.QUERY,
            description = "json; wins over the Accept header",
            schema = @Schema(type = SchemaType.STRING))
    @Operation(summary = "The CapabilityStatement of this FHIR R4 server")
    public CapabilityStatement read() {
        CapabilityStatement statement = new CapabilityStatement()
                .setStatus(PublicationStatus.ACTIVE)
                .setDateElement(new DateTimeType(startedAt, TemporalPrecisionEnum.SECOND, TimeZone.getTimeZone("UTC")))
                .setKind(CapabilityStatementKind.INSTANCE)
                .setFhirVersion(FHIRVersion._4_0_1);
        statement.getImplementation().setDescription("Unknot triage");
        statement.getSoftware().setName("Unknot triage");
        statement.addFormat("application/fhir+json");
        CapabilityStatementRestComponent rest = statement.addRest().setMode(RestfulCapabilityMode.SERVER);
        rest.getSecurity()
                .setDescription("OpenID Connect bearer tokens; the operations need the role employee")
                .addService(new CodeableConcept(new Coding(SECURITY, "OAuth", "OAuth")));
        questionnaire(rest.addResource());
        return statement;
    }

    private static void questionnaire(CapabilityStatementRestResourceComponent resource) {
        resource.setType("Questionnaire")
                .setDocumentation(
                        "Operations compute and store nothing; send a report to be recorded to POST /assessments.");
        resource.addInteraction().setCode(TypeRestfulInteraction.READ);
        resource.addOperation()
                .setName("assess")
                .setDefinition(Codes.BASE + "/OperationDefinition/Questionnaire-assess");
        resource.addOperation().setName("next-question").setDefinition(NEXT);
    }
}
