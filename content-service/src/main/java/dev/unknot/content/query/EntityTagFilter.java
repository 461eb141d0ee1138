package dev.unknot.content.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every answer to a GET an entity tag made from its bytes, and answers 304 when the caller has those already. Bytes
 * that a resource made itself bring their own tag. A withdrawn remedy must not live on in a cache, so caches ask each time.
 */
class EntityTagFilter {

    private final ObjectMapper mapper;

    EntityTagFilter(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        if (!request.getMethod().equals("GET") || response.getStatus() != 200 || !response.hasEntity()) {
            return;
        }
        if (!response.getHeaders().containsKey(HttpHeaders.ETAG) && !(response.getEntity() instanceof byte[])) {
            byte[] body = mapper.writeValueAsBytes(response.getEntity());
            response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
            response.getHeaders().putSingle(HttpHeaders.ETAG, EntityTags.of(body));
        }
        response.getHeaders().putIfAbsent(HttpHeaders.CACHE_CONTROL, List.of("private, no-cache"));
        if (response.getHeaders().getFirst(HttpHeaders.ETAG) instanceof EntityTag tag) {
            answerUnchanged(request, response, tag);
        }
    }

    private static void answerUnchanged(
            ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged != null) {
            response.setStatus(unchanged.build().getStatus());
            response.setEntity(null);
        }
    }
}
