package dev.unknot.http.headers;

import dev.unknot.http.HttpConfig;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** Sets what every answer says by default, problems included. A resource that needs something else sets it itself. */
@ApplicationScoped
class AnswerHeaders {

    /** Before everything else, so that nothing is answered without them. */
    private static final int FIRST = 200;

    /** Health, metrics and API description, which are about nobody. */
    private static final String ABOUT_THE_SERVICE = "/q/";

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "X-Frame-Options", "DENY",
            "Cross-Origin-Resource-Policy", "same-origin");

    private static final Map<String, String> OF_RESOURCES = Map.of(
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");

    private final long smallestCompressed;

    AnswerHeaders(HttpConfig config) {
        smallestCompressed = config.smallestCompressed().asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::onEnd, FIRST);
    }

    private void onEnd(RoutingContext connection) {
        boolean ofResource = !connection.request().uri().startsWith(ABOUT_THE_SERVICE);
        connection.addHeadersEndHandler(end -> complete(connection.response().headers(), ofResource));
        connection.next();
    }

    private void complete(MultiMap headers, boolean ofResource) {
        setIfAbsent(headers, ALWAYS);
        if (ofResource) {
            setIfAbsent(headers, OF_RESOURCES);
        }
        if (isSmall(headers) && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            // How this server is told not to compress.
            headers.set(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY);
        }
    }

    private boolean isSmall(MultiMap headers) {
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        return length != null && !length.equals("0") && Long.parseLong(length) < smallestCompressed;
    }

    private static void setIfAbsent(MultiMap headers, Map<String, String> defaults) {
        defaults.forEach((name, value) -> {
            if (!headers.contains(name)) {
                headers.set(name, value);
            }
        });
    }
}
