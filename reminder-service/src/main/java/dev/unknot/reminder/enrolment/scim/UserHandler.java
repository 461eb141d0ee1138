package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the SCIM library calls for users. */
class UserHandler extends ResourceHandler<User> {

    private final ProvisionUsers users;
    private final InTransaction inTransaction;

    UserHandler(ProvisionUsers users, InTransaction inTransaction) {
        this.users = users;
        this.inTransaction = inTransaction;
    }

    @Override
    public Interceptor getInterceptor(EndpointType endpointType) {
        return inTransaction;
    }

    @Override
    public User createResource(User user, Context context) {
        return users.create(ScimCaller.organisation(context), user);
    }

    @Override
    public @Nullable User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return users.find(ScimCaller.organisation(context), id).orElse(null);
    }

    @Override
    public PartialListResponse<User> listResources(
            long startIndex,
            int count,
            @Nullable FilterNode filter,
            @Nullable SchemaAttribute sortBy,
            @Nullable SortOrder sortOrder,
            List<SchemaAttribute> attributes,
            List<SchemaAttribute> excludedAttributes,
            Context context) {
        return users.list(ScimCaller.organisation(context), filter, startIndex, count);
    }

    @Override
    public User updateResource(User user, Context context) {
        return users.update(ScimCaller.organisation(context), user);
    }

    @Override
    public void deleteResource(String id, Context context) {
        users.delete(ScimCaller.organisation(context), id);
    }
}
