package dev.unknot.http.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Where a service is and how one signs in. */
final class ServiceDescription {

    /** The name of the security scheme. */
    static final String TOKEN = "token";

    private ServiceDescription() {}

    static void complete(OpenAPI api) {
        api.addServer(OASFactory.createServer()
                .url("/")
                .description("The service that serves this description, at its root"));
        components(api)
                .setSecuritySchemes(Map.of(
                        TOKEN,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description(
                                        "An OpenID Connect access token. Its claims: `sub` names the holder, `org` the"
                                                + " organisation, `groups` the roles, and `aud` must be `unknot`.")));
    }

    static Components components(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        return api.getComponents();
    }
}
