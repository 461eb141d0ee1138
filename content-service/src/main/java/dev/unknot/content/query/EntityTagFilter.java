package dev.unknot.content.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/**
 * Gives every answer to a GET an entity tag made from its bytes, and answers 304 when the caller has those already. A
 * withdrawn remedy must not live on in a cache, so caches ask each time.
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
        if (response.getEntity() instanceof Answer answer) {
            tag(request, response, answer.tag());
        } else if (!response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            byte[] body = mapper.writeValueAsBytes(response.getEntity());
            response.setEntity(body, response.getEntityAnnotations(), MediaType.APPLICATION_JSON_TYPE);
            tag(request, response, EntityTags.of(body));
        }
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext response, EntityTag tag) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        ResponseBuilder unchanged = request.getRequest().evaluatePreconditions(tag);
        if (unchanged != null) {
            response.setStatus(unchanged.build().getStatus());
            response.setEntity(null);
        }
    }
}
