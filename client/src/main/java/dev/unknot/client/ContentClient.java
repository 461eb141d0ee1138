package dev.unknot.client;

import dev.unknot.client.content.Remedy;
import dev.unknot.client.content.RemedySearch;
import dev.unknot.client.content.Suggestions;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Remedies. */
public final class ContentClient {

    private static final String REMEDIES = "remedies";

    private final Transport transport;
    private final URI service;

    ContentClient(Transport transport, URI service) {
        this.transport = transport;
        this.service = service;
    }

    /** What helps first. */
    public Suggestions suggestions(SuggestionQuery query) {
        return transport.read(
                Call.of("GET", service, "suggestions")
                        .with("area", query.area())
                        .with("days", query.days())
                        .withEach("cause", query.causes())
                        .withEach("avoid", query.avoid())
                        .withEach("tool", query.tools())
                        .with("setting", query.setting())
                        .with("lang", query.language()),
                Suggestions.class);
    }

    /** @param language {@code en}, {@code de} or {@code es}; English when null */
    public Remedy remedy(String slug, @Nullable String language) {
        return transport.read(Call.of("GET", service, REMEDIES, slug).with("lang", language), Remedy.class);
    }

    /** Searches in plain words; with null for {@code words}, lists all. */
    public RemedySearch search(@Nullable String words, @Nullable String language, @Nullable String cursor) {
        return transport.read(
                Call.of("GET", service, REMEDIES)
                        .with("q", words)
                        .with("lang", language)
                        .with("cursor", cursor),
                RemedySearch.class);
    }
}
