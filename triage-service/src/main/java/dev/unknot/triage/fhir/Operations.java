package dev.unknot.triage.fhir;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;

/** Decodes %24 in paths: names of FHIR operations begin with a dollar sign, which many clients encode. */
@Provider
@PreMatching
public class Operations implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        URI uri = request.getUriInfo().getRequestUri();
        if (uri.getRawPath().startsWith("/fhir/") && uri.getRawPath().contains("/%24")) {
            request.setRequestUri(URI.create(uri.toString().replace("/%24", "/$")));
        }
    }
}
