package dev.unknot.http.headers;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

/** Says in which language an answer is, and that the request chose it. */
public final class ContentLanguage {

    private ContentLanguage() {}

    /** @param language as a BCP 47 tag */
    public static void say(ContainerResponseContext response, String language) {
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language);
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
