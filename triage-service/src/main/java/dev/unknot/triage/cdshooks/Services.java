package dev.unknot.triage.cdshooks;

import java.util.List;

/** The discovery response of CDS Hooks. */
public record Services(List<Service> services) {

    static final String REPORT = "unknot-symptom-report";

    public record Service(String hook, String title, String description, String id, String usageRequirements) {}

    static Services ours() {
        return new Services(List.of(new Service(
                REPORT,
                "Unknot symptom report",
                "Says how serious knots, spasms and what comes with them are, why, and what to do. No clinician has"
                        + " signed the protocol unless the card says so.",
                REPORT,
                "The context holds a questionnaireResponse to the FHIR Questionnaire unknot-triage, or findings by id."
                        + " A bearer token with the role employee. Nothing is kept.")));
    }
}
