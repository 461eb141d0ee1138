package dev.unknot.reminder.enrolment.scim;

import de.captaingoldfish.scim.sdk.common.constants.ScimType;
import de.captaingoldfish.scim.sdk.common.constants.enums.HttpMethod;
import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.BulkConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ChangePasswordConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.SortConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.common.response.ErrorResponse;
import de.captaingoldfish.scim.sdk.common.response.ScimResponse;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.EndpointDefinition;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.exceptions.UnparseableFilterException;
import de.captaingoldfish.scim.sdk.server.schemas.ResourceType;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeFeatures;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The SCIM library, set up for this service. */
@Singleton
class ScimLibrary {

    private static final Logger LOG = Logger.getLogger(ScimLibrary.class);
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final ResourceEndpoint endpoint;

    @Inject
    ScimLibrary(ProvisionUsers users, InTransaction inTransaction, ScimConfig config) {
        this(
                UserSchema.definition(new UserHandler(users, inTransaction)),
                config.mostResults(),
                config.mostOperations());
    }

    ScimLibrary(EndpointDefinition users, int mostResults, int mostOperations) {
        endpoint = new ResourceEndpoint(provider(mostResults, mostOperations));
        ResourceType type = endpoint.registerEndpoint(users);
        ResourceTypeFeatures features = type.getFeatures();
        features.setETagFeature(ETagFeature.builder().enabled(true).build());
        // What it gave was a copy.
        type.setFeatures(features);
    }

    /**
     * The answer to one request; a fault of our own says nothing of what went wrong.
     *
     * @param url whole, with the query
     */
    ScimResponse answer(String organisation, HttpMethod method, String url, Map<String, String> headers, String body) {
        ScimResponse response =
                endpoint.handleRequest(url, method, body, headers, new Context(new ScimCaller(organisation)));
        if (response instanceof ErrorResponse error && error.getStatus() >= 500) {
            // The message may quote what was sent.
            LOG.errorf("a SCIM request failed: %s", causes(error));
            error.setDetail("Something went wrong here. Try again later.");
        }
        if (response instanceof ErrorResponse error && isUnreadableFilter(error)) {
            // The library names no scimType here, and repeats the filter.
            error.setScimType(ScimType.RFC7644.INVALID_FILTER);
            error.setDetail("The filter cannot be read. Write it like: userName eq \"ana@example.org\"");
        }
        return response;
    }

    private static boolean isUnreadableFilter(ErrorResponse error) {
        return error.getScimException() != null
                && error.getScimException().getCause() instanceof UnparseableFilterException;
    }

    private static String causes(ErrorResponse error) {
        return Optional.ofNullable(error.getScimException())
                .map(Throwable::getCause)
                .map(cause -> cause.getClass().getName()
                        + Optional.ofNullable(cause.getCause())
                                .map(below -> " by " + below.getClass().getName())
                                .orElse(""))
                .orElse("without a cause");
    }

    private static ServiceProvider provider(int mostResults, int mostOperations) {
        return ServiceProvider.builder()
                .filterConfig(FilterConfig.builder()
                        .supported(true)
                        .maxResults(mostResults)
                        .build())
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        .ignoreUnknownAttributes(true)
                        .doNotFailOnNoTarget(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .bulkConfig(BulkConfig.builder()
                        .supported(true)
                        .maxOperations(mostOperations)
                        .maxPayloadSize(MOST_BYTES)
                        .build())
                .sortConfig(SortConfig.builder().supported(false).build())
                .changePasswordConfig(
                        ChangePasswordConfig.builder().supported(false).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("OAuth Bearer Token")
                        .description("A token with the role platform; its claim org names the organisation.")
                        .type("oauthbearertoken")
                        .specUri("https://www.rfc-editor.org/rfc/rfc6750")
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
    }
}
