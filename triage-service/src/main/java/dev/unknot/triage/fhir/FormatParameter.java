package dev.unknot.triage.fhir;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import java.util.Set;

/** FHIR lets a client ask for a format by {@code _format} as well as by the Accept header; the parameter wins. */
@Provider
@PreMatching
public class FormatParameter implements ContainerRequestFilter {

    static final String NAME = "_format";

    private static final Set<String> JSON = Set.of("json", MediaType.APPLICATION_JSON, FhirJson.TYPE);

    /** What no resource answers in. */
    private static final String ANOTHER = "application/fhir+xml";

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        if (!uri.getRequestUri().getRawPath().startsWith("/fhir/")) {
            return;
        }
        Optional.ofNullable(uri.getQueryParameters().getFirst(NAME)).ifPresent(format -> {
            // A plus sign that was not encoded reads as a blank.
            boolean json = JSON.contains(format.replace(' ', '+'));
            request.getHeaders().putSingle(HttpHeaders.ACCEPT, json ? FhirJson.TYPE : ANOTHER);
            request.setRequestUri(
                    uri.getRequestUriBuilder().replaceQueryParam(NAME).build());
        });
    }
}
