package dev.unknot.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;

/**
 * Says in the description which roles an operation needs. The framework lists them as scopes of the token, which they
 * are not.
 */
final class RequiredRoles {

    private RequiredRoles() {}

    static Operation describe(Operation operation) {
        List<String> roles = Optional.ofNullable(operation.getSecurity()).orElse(List.of()).stream()
                .map(SecurityRequirement::getSchemes)
                .map(Map::values)
                .flatMap(all -> all.stream().flatMap(List::stream))
                .distinct()
                .toList();
        if (!roles.isEmpty()) {
            String needs = "Needs a token with "
                    + (roles.size() == 1 ? "the role " : "one of the roles ")
                    + roles.stream().map(role -> "`" + role + "`").collect(Collectors.joining(", ")) + ".";
            operation.setDescription(Optional.ofNullable(operation.getDescription())
                            .map(text -> text + "\n\n")
                            .orElse("")
                    + needs);
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(ServiceDescription.TOKEN)));
        } else if (operation.getDescription() == null) {
            operation.setDescription("Open to everybody.");
        }
        return operation;
    }
}
