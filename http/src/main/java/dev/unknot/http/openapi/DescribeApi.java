package dev.unknot.http.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.openapi.api.util.FilterUtil;
import io.smallrye.openapi.api.util.UnusedSchemaFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Completes the API description of a service with what all services have in common. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = DescribeApi.LAST)
public class DescribeApi implements OASFilter {

    /** After the filters of libraries, whose schemas nobody may need. */
    static final int LAST = 0;

    @Override
    public Schema filterSchema(Schema schema) {
        return PlainTypes.inline(schema);
    }

    @Override
    public Parameter filterParameter(Parameter parameter) {
        return CommonParameters.complete(parameter);
    }

    @Override
    public Operation filterOperation(Operation operation) {
        return RequiredRoles.describe(operation);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        ServiceDescription.complete(api);
        OperationIds.add(api);
        ExampleBodies.add(api);
        ProblemResponses.add(api);
        FilterUtil.applyFilter(new UnusedSchemaFilter(), api);
    }
}
