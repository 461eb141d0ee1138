package dev.unknot.reminder.enrolment.scim;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which users are wanted, and what of them. */
public class UserQuery {

    @RestQuery
    @Parameter(description = "Such as: userName eq \"ana@example.org\"", example = "userName eq \"ana@example.org\"")
    @Nullable
    String filter;

    @RestQuery
    @Parameter(description = "The first one wanted, from 1", example = "1")
    @Nullable
    String startIndex;

    @RestQuery
    @Parameter(description = "The most users in one answer; 500 at most", example = "100")
    @Nullable
    String count;

    @RestQuery
    @Parameter(description = "Users are always in the order of their ids")
    @Nullable
    String sortBy;

    @RestQuery
    @Parameter(description = "Users are always in the order of their ids")
    @Nullable
    String sortOrder;

    @RestQuery
    @Parameter(description = "Only these attributes, separated by commas", example = "userName,active")
    @Nullable
    String attributes;

    @RestQuery
    @Parameter(description = "All attributes but these, separated by commas", example = "emails")
    @Nullable
    String excludedAttributes;

    @RestQuery("aadOptscim062020")
    @Parameter(description = "Entra's switch for requests that keep to the standard; has no effect, as both kinds work")
    @Nullable
    String entraSwitch;

    Map<String, String> given() {
        Map<String, String> given = new TreeMap<>();
        put(given, "filter", filter);
        put(given, "startIndex", startIndex);
        put(given, "count", count);
        put(given, "sortBy", sortBy);
        put(given, "sortOrder", sortOrder);
        put(given, "attributes", attributes);
        put(given, "excludedAttributes", excludedAttributes);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable String value) {
        Optional.ofNullable(value).ifPresent(text -> given.put(name, text));
    }
}
