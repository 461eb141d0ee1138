package dev.unknot.delivery.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Channel;
import dev.unknot.contracts.Roles;
import dev.unknot.delivery.channel.Address;
import dev.unknot.delivery.channel.Cause;
import dev.unknot.delivery.channel.Reason;
import dev.unknot.delivery.settings.Settings;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.headers.AcceptLanguage;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** Tries a channel with an organisation's settings and says what went wrong. */
@Path("/channels/{channel}/test")
@RolesAllowed(Roles.PLATFORM)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class ChannelTestResource {

    private final Caller caller;
    private final Settings settings;
    private final Addressing addressing;
    private final SendMessage send;
    private final Messages messages;
    private final TestPause pause;
    private final JsonBody jsonBody;
    private final Clock clock;

    ChannelTestResource(
            Caller caller,
            Settings settings,
            Addressing addressing,
            SendMessage send,
            Messages messages,
            TestPause pause,
            JsonBody jsonBody,
            Clock clock) {
        this.caller = caller;
        this.settings = settings;
        this.addressing = addressing;
        this.send = send;
        this.messages = messages;
        this.pause = pause;
        this.jsonBody = jsonBody;
        this.clock = clock;
    }

    /**
     * The result of the test.
     *
     * @param text what happened, and what to do
     * @param reason why it was not accepted, such as {@code credentials-refused}
     * @param code the other side's own code, such as {@code channel_not_found} or {@code 5.1.1}
     */
    @Schema(name = "ChannelTested")
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Tested(boolean sent, String text, Optional<String> reason, Optional<String> code) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Send a test message by a channel",
            description =
                    "Sends a neutral message with your organisation's settings to the address that you give, also while"
                            + " the channel is not enabled, and waits for the answer. The text is in the language of"
                            + " Accept-Language. One test of a channel every five seconds.")
    @APIResponse(
            responseCode = "200",
            description = "The result",
            content = @Content(schema = @Schema(implementation = Tested.class)))
    @APIResponse(responseCode = "400", description = "The address is none of this channel")
    @APIResponse(responseCode = "404", description = "This channel cannot be tested")
    @APIResponse(responseCode = "429", description = "Wait as long as Retry-After says")
    public Tested test(
            @PathParam("channel") @Parameter(example = "slack") String name,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) List<String> languages,
            @RequestBody(
                            content =
                                    @Content(
                                            schema = @Schema(implementation = ChannelTestRequest.class),
                                            examples =
                                                    @ExampleObject(
                                                            name = "a member",
                                                            value = "{\"address\": \"U012AB3CD\"}")))
                    byte[] body) {
        Channel channel =
                Channel.find(name).filter(Settings.SET_UP::contains).orElseThrow(() -> Problems.notFound("channel"));
        String value = jsonBody.read(body, ChannelTestRequest.class).of(channel);
        pause.require("channel", caller.organisation(), channel.key());
        String language = AcceptLanguage.tags(languages).stream().findFirst().orElse(Explanation.DEFAULT);
        Optional<Cause> cause = addressing
                .of(channel, value, settings.of(caller.organisation(), channel).map(Settings.Stored::settings))
                .map(ChannelTestResource::withoutButtons)
                .map(address -> send.send(
                        messages.test(
                                caller.organisation(), language, clock.instant().plus(Duration.ofHours(1))),
                        new Target(UUID.randomUUID(), false, address)))
                .map(Attempt::cause)
                .orElse(Optional.of(Cause.of(Reason.NOT_SET_UP)));
        return new Tested(
                cause.isEmpty(),
                Advice.in(language).of(channel, cause),
                cause.map(each -> each.reason().key()),
                cause.flatMap(Cause::code));
    }

    /** Nobody was asked anything, so nobody can answer. */
    private static Address withoutButtons(Address address) {
        return address instanceof Address.SlackConversation slack
                ? new Address.SlackConversation(slack.conversation(), slack.token(), false)
                : address;
    }
}
