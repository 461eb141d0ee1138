package dev.unknot.content.remedy;

import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The part of a query that says for whom an answer is written, as texts. */
// The framework sets the fields, to empty lists where a parameter is missing.
@SuppressWarnings("NullAway.Init")
public class LanguageRequest {

    @RestQuery
    @Parameter(
            description =
                    "The preferred language, as a BCP 47 tag; it takes precedence over Accept-Language. Untranslated "
                            + "texts are in English; each names its language.",
            example = "en")
    @Schema(type = SchemaType.STRING)
    List<String> lang;

    @RestQuery
    @Parameter(
            description = "Where the person is, as an ISO 3166-1 alpha-2 code: for telephone numbers and for limits of "
                    + "medicines. The default is the region of the preferred language, such as AT of de-AT.",
            example = "DE")
    @Schema(type = SchemaType.STRING)
    List<String> country;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "The preferred languages if lang is missing.", example = "de-AT, en;q=0.5")
    @Schema(type = SchemaType.STRING)
    List<String> acceptLanguage;

    /** Whoever asks. A problem with status 400 names every invalid parameter. */
    public Reader read() {
        BadParameters bad = new BadParameters();
        Reader reader = read(new Parameters(bad));
        bad.refuseAny();
        return reader;
    }

    /** Whoever asks; what is not valid is noted in {@code parameters}. */
    public Reader read(Parameters parameters) {
        Language language = Language.read(parameters, lang, acceptLanguage);
        return new Reader(language, language.country(parameters, country));
    }
}
