package dev.unknot.http.openapi;

import dev.unknot.http.problem.ProblemType;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Describes the problems that any operation may answer, beside those that it describes itself. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemResponses implements OASFilter {

    private static final String SCHEMA = "#/components/schemas/HttpProblem";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(path -> path.getOperations().values().forEach(operation -> describe(path, operation)));
    }

    private static void describe(PathItem path, Operation operation) {
        for (ProblemType type : possible(path, operation)) {
            String status = Integer.toString(type.status());
            APIResponse described = operation.getResponses().getAPIResponse(status);
            if (described == null) {
                operation.getResponses().addAPIResponse(status, response(type));
            } else if (described.getContent() == null) {
                described.setContent(content());
            }
        }
    }

    private static Set<ProblemType> possible(PathItem path, Operation operation) {
        Set<ProblemType> types =
                EnumSet.of(ProblemType.BAD_REQUEST, ProblemType.NOT_ACCEPTABLE, ProblemType.INTERNAL_ERROR);
        if (Optional.ofNullable(operation.getSecurity())
                .filter(all -> !all.isEmpty())
                .isPresent()) {
            types.addAll(EnumSet.of(ProblemType.UNAUTHORIZED, ProblemType.FORBIDDEN));
        }
        if (hasPathParameter(path) || hasPathParameter(operation)) {
            types.add(ProblemType.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            types.addAll(EnumSet.of(ProblemType.CONTENT_TOO_LARGE, ProblemType.UNSUPPORTED_MEDIA_TYPE));
        }
        return types;
    }

    private static boolean hasPathParameter(PathItem path) {
        return path.getParameters() != null
                && path.getParameters().stream().anyMatch(each -> each.getIn() == Parameter.In.PATH);
    }

    private static boolean hasPathParameter(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(each -> each.getIn() == Parameter.In.PATH);
    }

    private static APIResponse response(ProblemType type) {
        return OASFactory.createAPIResponse().description(type.title()).content(content());
    }

    private static Content content() {
        return OASFactory.createContent()
                .addMediaType(
                        HttpProblem.MEDIA_TYPE.toString(),
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref(SCHEMA)));
    }
}
