package dev.unknot.delivery.channel.slack;

import dev.unknot.contracts.Channel;
import dev.unknot.delivery.channel.SendResult;
import dev.unknot.delivery.channel.http.AllowedHosts;
import dev.unknot.delivery.channel.http.HttpPost;
import dev.unknot.delivery.channel.http.PostAnswer;
import dev.unknot.delivery.channel.slack.AnswerToken.Asked;
import dev.unknot.delivery.settings.Settings;
import dev.unknot.delivery.template.Words;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.Vertx;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;

/** The buttons of our messages in Slack. */
@Path("/slack/actions")
// Open to all: Slack signs its requests.
@PermitAll
@Blocking
@Tag(name = "Slack", description = "For the Slack app: the buttons of a nudge")
public class SlackActionsResource {

    private final AnswerToken tokens;
    private final AnswerNudge answers;
    private final HttpPost post;
    private final Vertx vertx;
    private final Clock clock;
    private final AllowedHosts hosts;
    private final Settings settings;
    private final SlackConfig config;

    SlackActionsResource(
            AnswerToken tokens,
            AnswerNudge answers,
            HttpPost post,
            Settings settings,
            Vertx vertx,
            Clock clock,
            SlackConfig config) {
        this.tokens = tokens;
        this.answers = answers;
        this.post = post;
        this.settings = settings;
        this.vertx = vertx;
        this.clock = clock;
        this.hosts = new AllowedHosts(config.hosts());
        this.config = config;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Answer a nudge with a button in Slack",
            description =
                    "The request URL of the Slack app's interactivity. Slack signs the request (version 0, at most"
                            + " five minutes old). Done, Later (30 minutes) and Not today become outcomes; the message in"
                            + " Slack is replaced afterwards. An interaction that is none of ours is accepted and"
                            + " ignored.")
    @APIResponse(
            responseCode = "200",
            description = "Accepted; the answer has no body",
            content = {})
    @APIResponse(responseCode = "401", description = "The signature or its time is wrong")
    public Response act(
            @RestHeader("X-Slack-Request-Timestamp") @Parameter(hidden = true) Optional<String> timestamp,
            @RestHeader("X-Slack-Signature") @Parameter(hidden = true) Optional<String> signed,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_FORM_URLENCODED,
                                            schema = @Schema(type = SchemaType.STRING),
                                            example = "payload=%7B%22type%22%3A%22block_actions%22%7D"))
                    byte[] body) {
        Optional<SlackAction> action = SlackAction.of(body);
        // Only we can have made what the button carries, so it may say whose signing secret is to be used.
        Optional<Asked> asked = action.flatMap(each -> tokens.read(each.value()));
        SlackSignature signature = new SlackSignature(secrets(asked), config.tolerance());
        if (!signature.isValid(timestamp.orElse(""), signed.orElse(""), body, clock.instant())) {
            throw Problems.of(ProblemType.UNAUTHORIZED, "Sign the request with the signing secret of the Slack app.");
        }
        action.filter(each -> each.answer() != SlackAnswer.OPEN).ifPresent(each -> act(each, asked));
        return Response.ok().build();
    }

    /** That of the organisation's own app, if it has one, and those of the operator's. */
    private List<String> secrets(Optional<Asked> asked) {
        Stream<String> own = asked
                .flatMap(each -> settings.of(each.person().organisation(), Channel.SLACK)
                        .flatMap(stored -> stored.settings().signingSecret()))
                .stream();
        return Stream.concat(own, config.signingSecrets().orElse(List.of()).stream())
                .toList();
    }

    private void act(SlackAction action, Optional<Asked> read) {
        Optional<Asked> asked = read.filter(each -> each.isFor(action.member()));
        boolean accepted =
                asked.filter(each -> answers.answer(each, action.answer())).isPresent();
        Words words = Words.of(asked.map(Asked::language).orElse("en"));
        String text = accepted ? text(action.answer(), words) : words.acted().failed();
        action.responseUrl().filter(hosts::allow).ifPresent(url -> replaceLater(url, text));
    }

    /** Slack waits three seconds for our answer, so the message is replaced after it. */
    private void replaceLater(URI url, String text) {
        vertx.executeBlocking(() -> replace(url, text), false);
    }

    private SendResult replace(URI url, String text) {
        return post.send(
                url,
                Map.of("Content-Type", "application/json"),
                SlackMessage.bytes(SlackMessage.acted(text)),
                PostAnswer::byStatus);
    }

    private static String text(SlackAnswer answer, Words words) {
        return switch (answer) {
            case DONE -> words.acted().done();
            case LATER -> words.acted().later();
            case NOT_TODAY -> words.acted().notToday();
            case OPEN -> words.open();
        };
    }
}
