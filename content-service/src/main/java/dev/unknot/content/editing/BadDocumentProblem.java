package dev.unknot.content.editing;

import dev.unknot.content.catalogue.document.BadCatalogue;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Maps a catalogue with faults to 400 with every fault by line and field. */
class BadDocumentProblem {

    @ServerExceptionMapper
    public Response of(BadCatalogue bad) {
        List<Violation> violations = bad.faults().stream()
                .map(fault -> Violation.line(fault.line(), fault.field(), fault.message()))
                .toList();
        String named = bad.count() > violations.size() ? ", of which violations names " + violations.size() : "";
        return Problems.of(
                        ProblemType.BAD_REQUEST,
                        "The document has " + bad.count() + (bad.count() == 1 ? " fault" : " faults") + named
                                + "; nothing was saved.",
                        violations)
                .toResponse();
    }
}
