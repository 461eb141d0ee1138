package dev.unknot.content.editing;

import dev.unknot.content.catalogue.document.BadCatalogue;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps a catalogue with faults to 400 with every fault by line and field. */
class BadDocumentProblem {

    public record Violation(int line, String field, String in, String message) {}

    @ServerExceptionMapper
    public Response of(BadCatalogue bad) {
        List<Violation> violations = bad.faults().stream()
                .map(fault -> new Violation(fault.line(), fault.field(), "body", fault.message()))
                .toList();
        String left =
                bad.count() > violations.size() ? ", of which the first " + violations.size() + " are listed" : "";
        return HttpProblem.builder()
                .withStatus(400)
                .withTitle("Bad Request")
                .withDetail("The document has " + bad.count() + (bad.count() == 1 ? " fault" : " faults") + left
                        + ", and nothing was saved; violations lists them.")
                .with("violations", violations)
                .build()
                .toResponse();
    }
}
