package dev.unknot.http.caching;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * An answer ready to be sent, any number of times.
 *
 * @param languages those of its texts, as Content-Language names them
 */
public record Answer(byte[] body, EntityTag tag, String languages) {

    public static final String JSON_LD = "application/ld+json";

    public static Answer of(byte[] body, String languages) {
        return new Answer(body, EntityTags.of(body), languages);
    }

    /** @param vary the request headers on which the answer depends */
    public RestResponse<Answer> response(MediaType type, String vary) {
        return RestResponse.ResponseBuilder.ok(this, type)
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CONTENT_LANGUAGE, languages)
                .header(HttpHeaders.VARY, vary)
                .build();
    }
}
