package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.enums.SortOrder;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.schemas.SchemaAttribute;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import de.captaingoldfish.scim.sdk.server.filter.FilterNode;
import de.captaingoldfish.scim.sdk.server.response.PartialListResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Users of the library without a database. */
class UsersInMemory extends ResourceHandler<User> {

    private final Map<String, String> users = new TreeMap<>();

    User of(String id) {
        return JsonHelper.readJsonDocument(String.valueOf(users.get(id)), User.class);
    }

    @Override
    public User createResource(User user, Context context) {
        user.setId(user.getExternalId().or(user::getUserName).orElseThrow());
        return updateResource(user, context);
    }

    @Override
    public @Nullable User getResource(
            String id, List<SchemaAttribute> attributes, List<SchemaAttribute> excludedAttributes, Context context) {
        return users.containsKey(id) ? of(id) : null;
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
        return PartialListResponse.<User>builder().resources(List.of()).build();
    }

    @Override
    public User updateResource(User user, Context context) {
        Instant now = Instant.parse("2026-11-30T09:00:00Z");
        user.remove("meta");
        user.setMeta(Meta.builder()
                .resourceType("User")
                .created(now)
                .lastModified(now)
                .build());
        users.put(user.getId().orElseThrow(), user.toString());
        return user;
    }

    @Override
    public void deleteResource(String id, Context context) {
        users.remove(id);
    }
}
