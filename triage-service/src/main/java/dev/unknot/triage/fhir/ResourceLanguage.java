package dev.unknot.triage.fhir;

import dev.unknot.http.headers.ContentLanguage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.hl7.fhir.r4.model.Resource;

/** Names the language of a resource in the headers, too. */
@Provider
public class ResourceLanguage implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Resource resource && resource.hasLanguage()) {
            ContentLanguage.say(response, resource.getLanguage());
        }
    }
}
