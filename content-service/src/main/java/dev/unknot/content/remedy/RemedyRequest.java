package dev.unknot.content.remedy;

import dev.unknot.content.index.Position;
import dev.unknot.content.index.RemedyFilter;
import dev.unknot.content.query.BadParameters;
import dev.unknot.content.query.Parameters;
import dev.unknot.content.search.Match;
import dev.unknot.contracts.Vocabulary;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The query of {@code GET /remedies}, as texts: a number that is none gets a problem of ours and not a 404. */
// The framework fills the fields, with empty lists for what is not given.
@SuppressWarnings("NullAway.Init")
public class RemedyRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int LONGEST = 240;
    private static final int LONGEST_QUERY = 200;

    @RestQuery
    @Parameter(
            description = "Where it hurts; may repeat. A remedy for the whole body fits any area, and comes last.",
            example = "neck")
    List<String> area;

    @RestQuery
    @Parameter(description = "What sort of remedy; may repeat.", example = "stretch")
    List<String> kind;

    @RestQuery
    @Parameter(
            description = "Remedies that use this tool, or for which it can stand in; may repeat, for any of several. "
                    + "A remedy that needs no tool is not found this way.",
            example = "tennis-ball")
    List<String> tool;

    @RestQuery
    @Parameter(description = "The habit that it works against; may repeat.", example = "sitting-still")
    List<String> cause;

    @RestQuery
    @Parameter(description = "What it is for; may repeat.", example = "knot")
    List<String> condition;

    @RestQuery
    @Parameter(
            description = "A caution that applies to the person; may repeat. Remedies that any of them blocks are left "
                    + "out; those that only warn stay, each with its warnings.",
            example = "pregnancy")
    List<String> avoid;

    @RestQuery
    @Parameter(description = "The longest it may take, in minutes.", example = "5")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "240")
    List<String> maxMinutes;

    @RestQuery
    @Parameter(description = "Only what can (true) or cannot (false) be done at a desk.", example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> atDesk;

    @RestQuery
    @Parameter(description = "Only what colleagues do not (true) or do (false) notice.", example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> unseen;

    @RestQuery
    @Parameter(description = "Only what can (true) or cannot (false) be done in office clothes.", example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> officeClothes;

    @RestQuery
    @Parameter(
            description = "What it is about, in plain words of the language wanted; other forms of a word, words that "
                    + "mean the same and slips of the finger are understood. The best matches come first. When no "
                    + "remedy has all that is asked for, those that have the most of it come.",
            example = "stiff shoulder blade")
    @Schema(type = SchemaType.STRING, maxLength = LONGEST_QUERY)
    List<String> q;

    @RestQuery
    @Parameter(
            description = "Whether to count how many of all matches have each word of the vocabulary. Without it they "
                    + "are counted when there is a q.",
            example = "true")
    @Schema(type = SchemaType.BOOLEAN)
    List<String> facets;

    @RestQuery
    @Parameter(
            description = "The language wanted, as a BCP 47 tag; it goes before the header Accept-Language. English "
                    + "stands in for what is not translated; each remedy says its language.",
            example = "en")
    @Schema(type = SchemaType.STRING)
    List<String> lang;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "The languages wanted when there is no lang.", example = "de-AT, en;q=0.5")
    @Schema(type = SchemaType.STRING)
    List<String> acceptLanguage;

    @RestQuery
    @Parameter(description = "How many on a page.", example = "50")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
    List<String> limit;

    @RestQuery
    @Parameter(description = "Where to go on: next of the page before.")
    @Schema(type = SchemaType.STRING)
    List<String> cursor;

    /** What is asked for; a problem with status 400 names every parameter that is wrong. */
    Asked read() {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Optional<String> query = parameters.single("q", q, RemedyRequest::query, "must have at most 200 characters");
        Asked asked = new Asked(
                filter(parameters),
                query,
                Language.read(parameters, lang, acceptLanguage),
                query.isPresent() ? Optional.empty() : after(parameters, Position::of),
                query.isPresent() ? after(parameters, Match::of) : Optional.empty(),
                parameters.number("limit", limit, 1, MAX_LIMIT).orElse(DEFAULT_LIMIT),
                parameters.flag("facets", facets).orElse(query.isPresent()));
        bad.refuseAny();
        return asked;
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
        return parameters.single("cursor", cursor, parse, "must be the next of an earlier page of the same list");
    }

    private static String query(String text) {
        if (text.codePointCount(0, text.length()) > LONGEST_QUERY) {
            throw new IllegalArgumentException("too long");
        }
        return text;
    }

    /**
     * A well-formed query.
     *
     * @param after the last of the page before, of a list in reading order
     * @param behind the last of the page before, of a search
     */
    record Asked(
            RemedyFilter filter,
            Optional<String> query,
            Language language,
            Optional<Position> after,
            Optional<Match> behind,
            int limit,
            boolean facets) {

        /** The same, asked for in the languages there are. */
        Asked within(Set<String> languages) {
            return new Asked(filter, query, language.within(languages), after, behind, limit, facets);
        }
    }
}
