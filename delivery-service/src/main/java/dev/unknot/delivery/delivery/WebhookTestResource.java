package dev.unknot.delivery.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Roles;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.delivery.decision.State;
import dev.unknot.delivery.message.Message;
import dev.unknot.delivery.webhook.Endpoint;
import dev.unknot.delivery.webhook.Endpoints;
import dev.unknot.http.headers.AcceptLanguage;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Tries an endpoint and says what went wrong. */
@Path("/webhooks/{id}/test")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Webhooks")
public class WebhookTestResource {

    private final Caller caller;
    private final Endpoints endpoints;
    private final SendMessage send;
    private final Messages messages;
    private final TestPause pause;
    private final Clock clock;

    WebhookTestResource(
            Caller caller, Endpoints endpoints, SendMessage send, Messages messages, TestPause pause, Clock clock) {
        this.caller = caller;
        this.endpoints = endpoints;
        this.send = send;
        this.messages = messages;
        this.pause = pause;
        this.clock = clock;
    }

    /**
     * The result of the test.
     *
     * @param text in words
     * @param reason why it was not accepted, such as {@code timed-out}
     * @param code the receiver's own code, such as {@code 503}
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Tested(boolean sent, String text, Optional<String> reason, Optional<String> code) {}

    @POST
    @Operation(
            summary = "Send a test to an endpoint",
            description = "Sends a test nudge for no real person, signed like any other, and waits for the answer."
                    + " One test of an endpoint every five seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(schema = @Schema(implementation = Tested.class)))
    @APIResponse(responseCode = "404", description = "Your organisation has no such endpoint")
    @APIResponse(responseCode = "429", description = "Wait as long as Retry-After says")
    public Tested test(
            @PathParam("id") UUID id,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) List<String> languages) {
        Endpoint endpoint = endpoints.find(caller.organisation(), id).orElseThrow(() -> Problems.notFound("webhook"));
        pause.require("webhook", endpoint.organisation(), endpoint.id().toString());
        String language = AcceptLanguage.tags(languages).stream().findFirst().orElse(Explanation.DEFAULT);
        Attempt attempt = send.send(message(language), new Target(endpoint.id(), true, endpoint.address()));
        Optional<Reason> reason = attempt.cause().map(Cause::reason);
        return new Tested(
                attempt.isSent(),
                Explanation.in(language)
                        .of(Channel.WEBHOOK, attempt.isSent() ? State.SENT : State.FAILED, true, reason),
                reason.map(Reason::key),
                attempt.cause().flatMap(Cause::code));
    }

    private Message message(String language) {
        return messages.test(caller.organisation(), language, clock.instant().plus(Duration.ofHours(1)));
    }
}
