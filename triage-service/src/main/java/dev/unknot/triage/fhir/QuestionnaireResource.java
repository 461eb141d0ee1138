package dev.unknot.triage.fhir;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.decision.Decision;
import dev.unknot.triage.edition.CallersProtocol;
import dev.unknot.triage.edition.Editions;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.fhir.form.AdaptiveForm;
import dev.unknot.triage.fhir.form.Form;
import dev.unknot.triage.fhir.form.ParsedResponse;
import dev.unknot.triage.fhir.form.PatientFacts;
import dev.unknot.triage.fhir.form.ResponseCheck;
import dev.unknot.triage.fhir.form.ResponseReader;
import dev.unknot.triage.fhir.result.AssessmentBundle;
import dev.unknot.triage.fhir.result.Result;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.LanguageRequest;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.report.Report;
import dev.unknot.triage.result.AllowedRemedies;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Questionnaire;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;

/** The questionnaire and its operations. Nothing is stored or published; POST /assessments records a report. */
@Path("/fhir/Questionnaire")
@RolesAllowed(Roles.EMPLOYEE)
@Produces({FhirJson.TYPE, MediaType.APPLICATION_JSON})
@Consumes({FhirJson.TYPE, MediaType.APPLICATION_JSON})
@Tag(name = "FHIR")
public class QuestionnaireResource {

    static final String ID = "unknot-triage";

    private final Caller caller;
    private final Editions editions;
    private final CallersProtocol protocol;
    private final AllowedRemedies remedies;
    private final Clock clock;

    QuestionnaireResource(
            Caller caller, Editions editions, CallersProtocol protocol, AllowedRemedies remedies, Clock clock) {
        this.caller = caller;
        this.editions = editions;
        this.protocol = protocol;
        this.remedies = remedies;
        this.clock = clock;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EMPLOYEE, Roles.EDITOR, Roles.PLATFORM, Roles.HR})
    @Operation(
            summary = "The protocol in force as a FHIR Questionnaire",
            description = "Append a version to the id for another loaded one.")
    public Questionnaire read(@PathParam("id") String id, @BeanParam LanguageRequest language) {
        Protocol protocol = protocol(id, language.wanted());
        Questionnaire form =
                Form.of(protocol, protocol.version().equals(editions.inForce().version()));
        form.setId(id);
        return form;
    }

    @POST
    @Path("/{id}/$assess")
    @Operation(summary = "Assesses the answers, as a Bundle with a ClinicalImpression; nothing is stored")
    public Bundle assess(
            @PathParam("id") String id,
            @BeanParam LanguageRequest language,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = FhirJson.TYPE,
                                        schema = @Schema(implementation = QuestionnaireResponse.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = QuestionnaireResponse.class))
                            })
                    byte[] body) {
        QuestionnaireResponse response = FhirJson.response(body);
        Protocol protocol = protocol(id, wanted(language, response));
        ResponseCheck.check(protocol, response);
        ParsedResponse parsed =
                ResponseReader.read(protocol, response).with(protocol, PatientFacts.of(response, today()));
        Decision decision = Assessor.decide(protocol, parsed.facts());
        return AssessmentBundle.of(new Result(
                protocol,
                parsed,
                decision,
                remedies.suggest(protocol, decision, Report.of(parsed.facts(), parsed.preferences()))
                        .remedies(),
                response,
                subject(response),
                clock.instant()));
    }

    @POST
    @Path("/$next-question")
    @Operation(summary = "The response with the next question added to its contained form, or completed")
    public QuestionnaireResponse next(
            @BeanParam LanguageRequest language,
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = FhirJson.TYPE,
                                        schema = @Schema(implementation = QuestionnaireResponse.class)),
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = QuestionnaireResponse.class))
                            })
                    byte[] body) {
        QuestionnaireResponse response = FhirJson.response(body);
        Protocol inForce = protocol.inForce(caller.person(), wanted(language, response));
        ResponseCheck.check(inForce, response);
        return AdaptiveForm.next(inForce, response, today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The subject of the response, or else the caller. Other resources cannot refer to a contained one. */
    private Reference subject(QuestionnaireResponse response) {
        if (response.hasSubject()
                && !Optional.ofNullable(response.getSubject().getReference())
                        .orElse("")
                        .startsWith("#")) {
            return response.getSubject().copy();
        }
        Reference caller = new Reference().setType("Patient");
        caller.getIdentifier()
                .setSystem(Codes.EMPLOYEES)
                .setValue(this.caller.person().key());
        return caller;
    }

    /** A response goes before the header with the language that it says it is in. */
    private static Optional<Language> wanted(LanguageRequest request, QuestionnaireResponse response) {
        return request.wanted(Optional.ofNullable(response.getLanguage()));
    }

    private Protocol protocol(String id, Optional<Language> language) {
        Person person = caller.person();
        return id.equals(ID)
                ? protocol.inForce(person, language)
                : Optional.of(id)
                        .filter(given -> given.startsWith(ID + "-"))
                        .flatMap(given -> protocol.version(given.substring(ID.length() + 1), person, language))
                        .orElseThrow(() -> Problems.notFound("Questionnaire"));
    }
}
