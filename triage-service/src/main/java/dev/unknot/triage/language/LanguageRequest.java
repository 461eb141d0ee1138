package dev.unknot.triage.language;

import dev.unknot.http.headers.AcceptLanguage;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;

/** The language that a request asks for. */
// The framework sets the field, to an empty list where the header is missing.
@SuppressWarnings("NullAway.Init")
public class LanguageRequest {

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(
            description =
                    "The preferred languages of the answer: en, de or es. If it names none of them, the answer is in "
                            + "the person's own language as far as it is known, and else in English. Content-Language names it.",
            example = "de-AT, en;q=0.5")
    @Schema(type = SchemaType.STRING)
    List<String> acceptLanguage;

    /** Empty if it asks for none that triage answers in. */
    public Optional<Language> wanted() {
        return accepted(acceptLanguage);
    }

    /** @param field of the body, as a BCP 47 tag; it goes before the header */
    public Optional<Language> wanted(Optional<String> field) {
        return field.flatMap(Language::of).or(this::wanted);
    }

    /** Whoever takes any language is best answered in their own. */
    static Optional<Language> accepted(List<String> headers) {
        return AcceptLanguage.tags(headers).stream()
                .takeWhile(tag -> !tag.equals(AcceptLanguage.ANY))
                .flatMap(tag -> Language.of(tag).stream())
                .findFirst();
    }
}
