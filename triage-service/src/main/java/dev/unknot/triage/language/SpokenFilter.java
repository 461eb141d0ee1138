package dev.unknot.triage.language;

import dev.unknot.http.headers.ContentLanguage;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Names the language of an answer in its headers. */
@Provider
public class SpokenFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Spoken answer) {
            ContentLanguage.say(response, answer.language().code());
        }
    }
}
