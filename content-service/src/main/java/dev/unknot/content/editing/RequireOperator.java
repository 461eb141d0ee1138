package dev.unknot.content.editing;

import dev.unknot.content.publication.EditorConfig;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses editors of any other organisation: the catalogue belongs to the operator and serves all customers. */
class RequireOperator {

    /** After the token was checked. */
    private static final int PRIORITY = 5_100;

    private final EditorConfig config;
    private final Caller caller;

    RequireOperator(EditorConfig config, Caller caller) {
        this.config = config;
        this.caller = caller;
    }

    @ForEditors
    @ServerRequestFilter(priority = PRIORITY)
    public void check() {
        if (config.organisation().filter(caller.organisation()::equals).isEmpty()) {
            throw Problems.of(
                    ProblemType.FORBIDDEN,
                    config.organisation().isPresent()
                            ? "The role editor counts only in tokens of the operator's organisation."
                            : "Nobody may edit here: UNKNOT_EDITOR_ORGANISATION does not name the operator's "
                                    + "organisation.");
        }
    }
}
