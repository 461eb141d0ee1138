package dev.unknot.http.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;

/** Sends a problem for a request that does not reach a resource. */
@ApplicationScoped
public class ProblemResponse {

    private final ObjectMapper mapper;

    ProblemResponse(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    public void send(RoutingContext connection, HttpProblem problem) {
        HttpServerResponse response = connection.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString());
        if (hasBody(connection) && !connection.request().isEnded()) {
            // The rest of the body stays unread, so nothing can follow it on this connection.
            response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        response.end(Buffer.buffer(bytes(CompleteProblem.complete(problem, connection))));
    }

    private static boolean hasBody(RoutingContext connection) {
        return connection.request().headers().contains(HttpHeaders.CONTENT_LENGTH)
                || connection.request().headers().contains(HttpHeaders.TRANSFER_ENCODING);
    }

    private byte[] bytes(HttpProblem problem) {
        try {
            return mapper.writeValueAsBytes(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem cannot be written as JSON", e);
        }
    }
}
