package dev.unknot.content.remedy;

import dev.unknot.content.index.Position;
import dev.unknot.content.index.RemedyChange;
import dev.unknot.content.index.RemedyFilter;
import dev.unknot.content.search.Match;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query of {@code GET /remedies}, as texts: an invalid number gets a problem with status 400 and not the
 * framework's 404.
 */
// The framework sets the fields, to empty lists where a parameter is missing.
@SuppressWarnings("NullAway.Init")
public class RemedyRequest {

    private static final int LONGEST = 240;
    private static final int LONGEST_QUERY = 200;

    @RestQuery
    @Parameter(
            description = "Where it hurts; may repeat. Remedies for the whole body fit any area, and come last.",
            example = "neck")
    List<String> area;

    @RestQuery
    @Parameter(description = "The kind of remedy; may repeat.", example = "stretch")
    List<String> kind;

    @RestQuery
    @Parameter(
            description =
                    "Remedies that use this tool or accept it as a stand-in; may repeat, for any of several. Remedies "
                            + "that need no tool are not included.",
            example = "tennis-ball")
    List<String> tool;

    @RestQuery
    @Parameter(description = "A habit that the remedy works against; may repeat.", example = "sitting-still")
    List<String> cause;

    @RestQuery
    @Parameter(description = "A condition that the remedy is for; may repeat.", example = "knot")
    List<String> condition;

    @RestQuery
    @Parameter(
            description =
                    "A caution that applies to the person; may repeat. Remedies that any of them blocks are left out; "
                            + "those that only warn are included with the warnings.",
            example = "pregnancy")
    List<String> avoid;

    @RestQuery
    @Parameter(description = "The maximum duration, in minutes.", example = "5")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "240")
    List<String> maxMinutes;

    @RestQuery
    @Parameter(description = "Only remedies that can (true) or cannot (false) be done at a desk.", example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> atDesk;

    @RestQuery
    @Parameter(description = "Only remedies that colleagues do not (true) or do (false) notice.", example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> unseen;

    @RestQuery
    @Parameter(
            description = "Only remedies that can (true) or cannot (false) be done in office clothes.",
            example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> officeClothes;

    @RestQuery
    @Parameter(
            description = "A full-text query in the preferred language. Word forms, synonyms and spelling errors "
                    + "are recognised. The best matches come first. If no remedy matches the whole query, those "
                    + "that match most of it are returned.",
            example = "stiff shoulder blade")
    @Schema(type = SchemaType.STRING, maxLength = LONGEST_QUERY)
    List<String> q;

    @RestQuery
    @Parameter(
            description = "Whether to count the matches per key of the vocabulary. The default is true with q, false "
                    + "without.",
            example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> facets;

    @RestQuery
    @Parameter(
            description = "Follow the catalogue: everything that was published or withdrawn at or after this instant, "
                    + "oldest change first. No filter, q or facets beside it.",
            example = "2026-11-30T09:00:00Z")
    @Schema(type = SchemaType.STRING, format = "date-time")
    List<String> updatedSince;

    @RestQuery
    @Parameter(description = "The page size.", example = "50")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
    List<String> limit;

    @RestQuery
    @Parameter(description = "The next of the previous page.")
    @Schema(type = SchemaType.STRING)
    List<String> cursor;

    /** Parses the query. A problem with status 400 names every invalid parameter. */
    Asked read(LanguageRequest language) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Optional<String> query = parameters.single("q", q, RemedyRequest::query, "must have at most 200 characters");
        Reader reader = language.read(parameters);
        Asked asked = new Asked(
                filter(parameters),
                query,
                reader.language(),
                reader.country(),
                query.isPresent() ? Optional.empty() : after(parameters, Position::of),
                query.isPresent() ? after(parameters, Match::of) : Optional.empty(),
                parameters.limit(limit),
                parameters.flag("facets", facets).orElse(query.isPresent()));
        bad.refuseAny();
        return asked;
    }

    /** Whether it follows the catalogue instead of looking for remedies. */
    boolean isFollowing() {
        return updatedSince.stream().anyMatch(given -> !given.isEmpty());
    }

    /** Parses the query of a follower. A problem with status 400 names every invalid parameter. */
    Following readFollowing(LanguageRequest language) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Instant since = parameters
                .single(
                        "updatedSince",
                        updatedSince,
                        RemedyRequest::instant,
                        "must be an instant such as 2026-11-30T09:00:00Z")
                .orElse(Instant.EPOCH);
        Following following = new Following(
                since, after(parameters, RemedyChange.Place::of), parameters.limit(limit), language.read(parameters));
        refuseFilters(bad);
        bad.refuseAny();
        return following;
    }

    private void refuseFilters(BadParameters bad) {
        Map<String, List<String>> filters = new TreeMap<>();
        filters.put("area", area);
        filters.put("kind", kind);
        filters.put("tool", tool);
        filters.put("cause", cause);
        filters.put("condition", condition);
        filters.put("avoid", avoid);
        filters.put("maxMinutes", maxMinutes);
        filters.put("atDesk", atDesk);
        filters.put("unseen", unseen);
        filters.put("officeClothes", officeClothes);
        filters.put("q", q);
        filters.put("facets", facets);
        filters.forEach((name, given) -> {
            if (given.stream().anyMatch(value -> !value.isEmpty())) {
                bad.add(name, "must be left out with updatedSince, which lists changes of the whole catalogue");
            }
        });
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("not an instant", e);
        }
    }

    private RemedyFilter filter(Parameters parameters) {
        Vocabulary words = Vocabulary.released();
        return new RemedyFilter(
                parameters.words("area", area, words.areas().keySet()),
                parameters.words("kind", kind, words.kinds().keySet()),
                parameters.words("tool", tool, words.tools().keySet()),
                parameters.words("cause", cause, words.causes().keySet()),
                parameters.words("condition", condition, words.conditions().keySet()),
                parameters.words("avoid", avoid, words.cautions().keySet()),
                parameters.number("maxMinutes", maxMinutes, 1, LONGEST),
                parameters.flag("atDesk", atDesk),
                parameters.flag("unseen", unseen),
                parameters.flag("officeClothes", officeClothes));
    }

    private <T> Optional<T> after(Parameters parameters, Function<String, T> parse) {
        return parameters.cursor(cursor, parse);
    }

    private static String query(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_QUERY) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    /**
     * A valid query of a follower.
     *
     * @param after the last place of the previous page
     */
    record Following(Instant since, Optional<RemedyChange.Place> after, int limit, Reader reader) {}

    /**
     * A valid query.
     *
     * @param country where the person is, if known
     * @param after the last position of the previous page, for a list in reading order
     * @param behind the last match of the previous page, for a search
     */
    record Asked(
            RemedyFilter filter,
            Optional<String> query,
            Language language,
            Optional<String> country,
            Optional<Position> after,
            Optional<Match> behind,
            int limit,
            boolean facets) {

        /** The same query with the languages reduced to available ones. */
        Asked within(Set<String> languages) {
            return new Asked(filter, query, language.within(languages), country, after, behind, limit, facets);
        }
    }
}
