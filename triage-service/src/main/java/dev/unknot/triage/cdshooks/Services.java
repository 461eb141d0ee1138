package dev.unknot.triage.cdshooks;

import java.util.List;
import java.util.Map;

/** The discovery response of CDS Hooks. */
public record Services(List<Service> services) {

    /** The name of the hook, which is our own: in reverse-domain form, as CDS Hooks asks for. */
    static final String HOOK = "dev.unknot.symptom-report";

    /** The id of the service that the hook calls. */
    static final String REPORT = "unknot-symptom-report";

    /** The key of the Patient that a client may fetch beforehand. */
    static final String PATIENT = "patient";

    /** @param prefetch what a client may send along, as FHIR queries by key */
    public record Service(
            String hook,
            String title,
            String description,
            String id,
            Map<String, String> prefetch,
            String usageRequirements) {}

    static Services ours() {
        return new Services(List.of(new Service(
                HOOK,
                "Unknot symptom report",
                "Says how serious knots, spasms and what comes with them are, why, and what to do. No clinician has"
                        + " signed the protocol unless the card says so.",
                REPORT,
                Map.of(PATIENT, "Patient/{{context.patientId}}"),
                "The context holds a questionnaireResponse to the FHIR Questionnaire unknot-triage, or findings by id;"
                        + " beside it may stand setting, tools and wants."
                        + " A bearer token with the role employee. Nothing is kept.")));
    }
}
