package dev.unknot.triage.fhir.result;

import dev.unknot.contracts.Level;
import dev.unknot.triage.fhir.code.Codes;
import dev.unknot.triage.language.Message;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Provenance;
import org.hl7.fhir.r4.model.Reference;

/** A decision with everything that it is based on, as a Bundle. */
public final class AssessmentBundle {

    private static final String HL7 = "http://terminology.hl7.org/CodeSystem/";

    private AssessmentBundle() {}

    public static Bundle of(Result result) {
        Entries entries = new Entries();
        Reference response = entries.add(result.response());
        Observations observations = new Observations(result, response, entries);
        observations.add();
        Impression impressions = new Impression(result, response, observations);
        Reference risk = entries.add(impressions.risk());
        Reference impression = entries.add(impressions.impression(risk));
        Action action = new Action(result, response, impression, observations);
        Reference plan = entries.add(action.plan());
        Provenance provenance = provenance(result, response, List.of(impression, risk, plan));
        if (result.decision().level() != Level.SELF_CARE) {
            provenance.addTarget(entries.add(action.request()));
        }
        entries.add(provenance);
        Bundle bundle = new Bundle().setType(Bundle.BundleType.COLLECTION).setTimestamp(result.date());
        bundle.setLanguage(result.protocol().language().code());
        entries.all().forEach(bundle::addEntry);
        return bundle;
    }

    /** Identifies the exact protocol that decided. */
    private static Provenance provenance(Result result, Reference response, List<Reference> targets) {
        Provenance provenance = new Provenance().setRecorded(result.date());
        targets.forEach(provenance::addTarget);
        provenance.setActivity(new CodeableConcept(new Coding(HL7 + "v3-DataOperation", "CREATE", "create")));
        provenance
                .addAgent()
                .setType(new CodeableConcept(new Coding(HL7 + "provenance-participant-type", "author", "Author")))
                .setWho(new Reference().setType("Device").setDisplay("Unknot triage"));
        provenance.addEntity().setRole(Provenance.ProvenanceEntityRole.SOURCE).setWhat(response);
        provenance
                .addEntity()
                .setRole(Provenance.ProvenanceEntityRole.SOURCE)
                .getWhat()
                .setType("Questionnaire")
                .setDisplay(result.protocol()
                                .say(Message.PROTOCOL_VERSION, result.protocol().version())
                        + " " + result.protocol().signature())
                .getIdentifier()
                .setSystem(Codes.HASH)
                .setValue(result.protocol().hash());
        return provenance;
    }
}
