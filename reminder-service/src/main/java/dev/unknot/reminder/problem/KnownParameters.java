package dev.unknot.reminder.problem;

import dev.unknot.reminder.problem.Problems.Violation;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** A query parameter that nobody reads is a slip that would otherwise pass unseen. */
@Provider
public class KnownParameters implements ContainerRequestFilter {

    private final ResourceInfo resource;

    KnownParameters(ResourceInfo resource) {
        this.resource = resource;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (resource.getResourceMethod() == null
                || request.getUriInfo().getQueryParameters().isEmpty()) {
            return;
        }
        List<String> known = Arrays.stream(resource.getResourceMethod().getParameters())
                .map(parameter -> parameter.getAnnotation(QueryParam.class))
                .filter(Objects::nonNull)
                .map(QueryParam::value)
                .toList();
        if (!known.containsAll(request.getUriInfo().getQueryParameters().keySet())) {
            throw Problems.badRequest(Violation.query("", "only these parameters are known here: " + known));
        }
    }
}
