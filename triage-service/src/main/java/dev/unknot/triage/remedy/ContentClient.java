package dev.unknot.triage.remedy;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** The one question that triage asks of content. */
@RegisterRestClient(configKey = "content")
@Path("/remedies")
interface ContentClient {

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    RemedyPage find(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @QueryParam("area") @Nullable String area,
            @QueryParam("kind") List<String> kinds,
            @QueryParam("avoid") List<String> avoid,
            @QueryParam("limit") int limit);
}
