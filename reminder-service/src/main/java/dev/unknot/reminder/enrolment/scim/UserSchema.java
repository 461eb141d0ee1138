package dev.unknot.reminder.enrolment.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceHandler;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/** The standard schemas of users without the attributes that Unknot has no use for; those are ignored when sent. */
final class UserSchema {

    private static final String ATTRIBUTES = "attributes";

    private static final Set<String> USER = Set.of(
            "id",
            "externalId",
            "userName",
            "name",
            "displayName",
            "preferredLanguage",
            "locale",
            "timezone",
            "active",
            "emails",
            "addresses");

    private static final Set<String> ADDRESS = Set.of("country", "type", "primary");

    private static final Set<String> ENTERPRISE_USER = Set.of("department");

    private UserSchema() {}

    static EndpointDefinition definition(ResourceHandler<User> handler) {
        JsonNode user = JsonHelper.loadJsonDocument(ClassPathReferences.USER_SCHEMA_JSON);
        retain(user.path(ATTRIBUTES), USER);
        for (JsonNode attribute : user.path(ATTRIBUTES)) {
            if (attribute.path("name").asText().equals("addresses")) {
                retain(attribute.path("subAttributes"), ADDRESS);
            }
        }
        JsonNode enterpriseUser = JsonHelper.loadJsonDocument(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON);
        retain(enterpriseUser.path(ATTRIBUTES), ENTERPRISE_USER);
        return new EndpointDefinition(
                JsonHelper.loadJsonDocument(ClassPathReferences.USER_RESOURCE_TYPE_JSON),
                user,
                List.of(enterpriseUser),
                handler);
    }

    private static void retain(JsonNode attributes, Set<String> names) {
        for (Iterator<JsonNode> each = ((ArrayNode) attributes).elements(); each.hasNext(); ) {
            if (!names.contains(each.next().path("name").asText())) {
                each.remove();
            }
        }
    }
}
