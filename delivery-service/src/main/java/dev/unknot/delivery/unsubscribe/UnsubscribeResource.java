package dev.unknot.delivery.unsubscribe;

import dev.unknot.delivery.template.Words;
import dev.unknot.delivery.unsubscribe.UnsubscribeLinks.Stop;
import dev.unknot.http.headers.AcceptLanguage;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;

/** The link in a message that stops a channel. */
@Path("/unsubscribe/{token}")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
// Open to all: the token in the link is the proof, and mail programs cannot sign in.
@PermitAll
@Blocking
@Tag(name = "Unsubscribe", description = "Channels that a person stopped with the link in a message")
public class UnsubscribeResource {

    private static final String EXAMPLE = "AVmT3x…";

    private final UnsubscribeLinks links;
    private final StoppedChannels stopped;
    private final UnsubscribePage page;

    UnsubscribeResource(UnsubscribeLinks links, StoppedChannels stopped, UnsubscribePage page) {
        this.links = links;
        this.stopped = stopped;
        this.page = page;
    }

    @GET
    @Operation(
            summary = "A page that asks whether to stop a channel",
            description = "Changes nothing, as mail scanners follow links. Its button sends the POST.")
    @APIResponse(responseCode = "200", description = "The page, in the language of the message")
    @APIResponse(responseCode = "404", description = "The link is incomplete; the page says so")
    public Response question(
            @RestPath @Parameter(description = "From the link", example = EXAMPLE) String token,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) List<String> languages) {
        return links.read(token)
                .map(stop -> ok(page.question(stop.stoppable(), Words.of(stop.language()))))
                .orElseGet(() -> wrong(languages));
    }

    @POST
    @Operation(
            summary = "Stop a channel",
            description =
                    "Stops exactly the channel, or the summaries, that the link was made for, for this person (RFC 8058). The body is "
                            + "not read. Repeating it changes nothing.")
    @APIResponse(responseCode = "200", description = "A page that confirms it")
    @APIResponse(responseCode = "404", description = "The link is incomplete; the page says so")
    public Response stop(
            @RestPath @Parameter(description = "From the link", example = EXAMPLE) String token,
            @RestHeader(HttpHeaders.ACCEPT_LANGUAGE) @Parameter(hidden = true) List<String> languages) {
        Optional<Stop> read = links.read(token);
        read.ifPresent(stop -> stopped.stop(stop.person(), stop.stoppable()));
        return read.map(stop -> ok(page.done(stop.stoppable(), Words.of(stop.language()))))
                .orElseGet(() -> wrong(languages));
    }

    private static Response ok(String html) {
        return secured(Response.ok(html));
    }

    private Response wrong(List<String> languages) {
        String tag = AcceptLanguage.tags(languages).stream().findFirst().orElse("en");
        return secured(Response.status(Response.Status.NOT_FOUND).entity(page.wrong(Words.of(tag))));
    }

    private static Response secured(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none';"
                                + " base-uri 'none'")
                // The address holds the token.
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
