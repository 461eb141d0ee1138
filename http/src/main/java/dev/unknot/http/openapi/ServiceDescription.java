package dev.unknot.http.openapi;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Who publishes the service, where it is and how one signs in. */
final class ServiceDescription {

    /** The name of the security scheme. */
    static final String TOKEN = "token";

    private static final String HOME = "https://unknot.dev";

    private ServiceDescription() {}

    static void complete(OpenAPI api) {
        api.getInfo().setContact(OASFactory.createContact().name("Unknot").url(HOME));
        api.getInfo().setLicense(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0"));
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
