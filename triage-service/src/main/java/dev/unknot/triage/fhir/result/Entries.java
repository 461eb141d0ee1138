package dev.unknot.triage.fhir.result;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** The resources of one bundle, which refer to each other by temporary URNs, as none of them is stored. */
final class Entries {

    private final List<Bundle.BundleEntryComponent> entries = new ArrayList<>();

    Reference add(Resource resource) {
        String name = "urn:uuid:" + UUID.randomUUID();
        entries.add(new Bundle.BundleEntryComponent().setFullUrl(name).setResource(resource));
        return new Reference(name);
    }

    List<Bundle.BundleEntryComponent> all() {
        return List.copyOf(entries);
    }
}
