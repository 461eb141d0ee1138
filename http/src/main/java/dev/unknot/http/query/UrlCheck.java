package dev.unknot.http.query;

import dev.unknot.http.HttpConfig;
import dev.unknot.http.problem.ProblemResponse;
import dev.unknot.http.problem.ProblemType;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.problem.Violation;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Refuses a request whose URL or headers are malformed or too long, before anything reads them. */
@ApplicationScoped
class UrlCheck {

    private static final int PRIORITY = 190;
    /** Of two values, each reader would choose another one. */
    private static final List<String> ONCE =
            List.of(HttpHeaders.HOST, HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION);

    private final HttpConfig config;
    private final Routes routes;
    private final ProblemResponse response;

    UrlCheck(HttpConfig config, Routes routes, ProblemResponse response) {
        this.config = config;
        this.routes = routes;
        this.response = response;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, PRIORITY);
    }

    /** Finding a route for a malformed path fails as well. */
    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::explain);
    }

    private void explain(RoutingContext connection) {
        malformed(connection.request().uri())
                .ifPresentOrElse(problem -> response.send(connection, problem), connection::next);
    }

    private void check(RoutingContext connection) {
        tooLong(connection)
                .or(() -> malformed(connection.request().uri()))
                .or(() -> repeated(connection.request().headers()))
                .or(() -> compressed(connection.request().headers()))
                .ifPresentOrElse(problem -> response.send(connection, problem), connection::next);
    }

    private static Optional<HttpProblem> repeated(MultiMap headers) {
        List<Violation> violations = ONCE.stream()
                .filter(name -> headers.getAll(name).size() > 1)
                .map(name -> Violation.header(name, "must be given once"))
                .toList();
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problems.badRequest(violations));
    }

    private static Optional<HttpProblem> compressed(MultiMap headers) {
        return headers.getAll(HttpHeaders.CONTENT_ENCODING).stream().allMatch("identity"::equalsIgnoreCase)
                ? Optional.empty()
                : Optional.of(Problems.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "Send the body uncompressed, without the header Content-Encoding."));
    }

    private Optional<HttpProblem> tooLong(RoutingContext connection) {
        if (connection.request().uri().length() > config.longestUrl()) {
            return Optional.of(Problems.of(
                    ProblemType.URI_TOO_LONG, "A URL may have at most " + config.longestUrl() + " characters."));
        }
        long headers = 0;
        for (Map.Entry<String, String> header : connection.request().headers()) {
            headers += header.getKey().length() + header.getValue().length();
        }
        return headers <= config.largestHeaders()
                ? Optional.empty()
                : Optional.of(Problems.of(
                        ProblemType.HEADERS_TOO_LARGE,
                        "All headers together may have at most " + config.largestHeaders() + " characters."));
    }

    private Optional<HttpProblem> malformed(String target) {
        List<Violation> violations = new ArrayList<>();
        int query = target.indexOf('?');
        path(query < 0 ? target : target.substring(0, query), violations);
        if (query >= 0) {
            QueryText.pairs(target.substring(query + 1))
                    .forEach(pair -> pair.fault().ifPresent(violations::add));
        }
        if (violations.isEmpty() && !UrlText.isUri(target)) {
            violations.add(Violation.path("", "must be a URL; percent-encode every other character"));
        }
        return violations.isEmpty() ? Optional.empty() : Optional.of(Problems.badRequest(violations));
    }

    private void path(String path, List<Violation> violations) {
        List<String> segments = PathTemplate.segments(path);
        for (int i = 0; i < segments.size(); i++) {
            int segment = i;
            UrlText.faultInPath(segments.get(i))
                    .ifPresent(fault -> violations.add(
                            Violation.path(routes.parameter(path, segment).orElse(""), fault)));
        }
    }
}
