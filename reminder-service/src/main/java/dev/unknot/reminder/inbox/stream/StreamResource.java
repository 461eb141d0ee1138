package dev.unknot.reminder.inbox.stream;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import dev.unknot.http.signin.Caller;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;

/** The inbox as it changes. */
@Path("/employees/{id}/nudges/stream")
@Tag(name = "Inbox")
public class StreamResource {

    private static final String HEADER = "Last-Event-ID";
    private static final String PARAMETER = "lastEventId";
    private static final int RETRY_SECONDS = 30;
    private static final String MESSAGE =
            "is neither the id of an event of this stream nor the position of an inbox page";

    private final Caller caller;
    private final StreamSubscribers subscribers;
    private final StreamConfig config;

    StreamResource(Caller caller, StreamSubscribers subscribers, StreamConfig config) {
        this.caller = caller;
        this.subscribers = subscribers;
        this.config = config;
    }

    /** Ends when the token does. Opening it asks nothing of the database, so it needs no thread. */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            summary = "The caller's new nudges (nudge) and changed nudges (nudge-changed), each as in the inbox",
            description =
                    "Continues after the event that Last-Event-ID names, up to a week back; without it, the stream"
                            + " begins now. The position of an inbox page is accepted too. After an event reset the position is no"
                            + " longer valid: read the inbox again. When there is nothing else to send, a comment is sent every 15"
                            + " seconds. The stream ends when the token expires.")
    @APIResponse(
            responseCode = "200",
            description = "Events until the stream ends; at most 10 streams a person may be open",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "event: nudge\nid: 4711\ndata: {\"unread\": 1}\n\n"))
    public Multi<OutboundSseEvent> stream(
            @PathParam("id") String id,
            @Parameter(description = "The id of the last event that was received") @HeaderParam(HEADER)
                    Optional<String> header,
            @Parameter(description = "Like the header, for clients that cannot send one with the first request")
                    @QueryParam(PARAMETER)
                    Optional<String> parameter,
            @Context Sse sse,
            @Context RoutingContext connection) {
        Person person = caller.reach(id);
        Optional<Position> position = header.isPresent()
                ? header.map(text -> read(text, Violation.header(HEADER, MESSAGE)))
                : parameter.map(text -> read(text, Violation.query(PARAMETER, MESSAGE)));
        refuseTooMany(person);
        Instant until = caller.until();
        Consumer<MultiEmitter<? super OutboundSseEvent>> begin = emitter -> {
            StreamSubscriber subscriber = new StreamSubscriber(
                    person,
                    position,
                    until,
                    emitter,
                    () -> connection.response().reset(),
                    sse);
            emitter.onTermination(() -> subscribers.remove(subscriber));
            subscribers.add(subscriber);
        };
        return Multi.createFrom().emitter(begin, BackPressureStrategy.BUFFER);
    }

    private void refuseTooMany(Person person) {
        if (subscribers.of(person) >= config.perPerson()) {
            throw refusal(
                    ProblemType.TOO_MANY_REQUESTS,
                    "You have " + config.perPerson() + " open streams. Close one, then open another.");
        }
        if (subscribers.size() >= config.inAll()) {
            throw refusal(
                    ProblemType.UNAVAILABLE,
                    "As many streams are open as this service allows. Read the inbox meanwhile, and try again later.");
        }
    }

    private static HttpProblem refusal(ProblemType type, String detail) {
        return Problems.builder(type, detail)
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    private static Position read(String text, Violation otherwise) {
        return Position.read(text).orElseThrow(() -> Problems.badRequest(otherwise));
    }
}
