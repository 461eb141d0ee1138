package dev.unknot.content.remedy;

import dev.unknot.content.query.BadParameters;
import dev.unknot.content.query.Parameters;
import dev.unknot.content.shelf.Position;
import dev.unknot.content.shelf.RemedyFilter;
import dev.unknot.contracts.Vocabulary;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query of {@code GET /remedies}, as texts: a number that is none gets a problem of ours and not a 404. */
// The framework fills the fields, with empty lists for what is not given.
@SuppressWarnings("NullAway.Init")
public class RemedyRequest {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;
    private static final int LONGEST = 240;

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
            description = "The language wanted, as a BCP 47 tag. English stands in for what is not translated; "
                    + "each remedy says its language.",
            example = "en")
    @Schema(type = SchemaType.STRING)
    List<String> lang;

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
        Vocabulary words = Vocabulary.released();
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Asked asked = new Asked(
                new RemedyFilter(
                        parameters.words("area", area, words.areas().keySet()),
                        parameters.words("kind", kind, words.kinds().keySet()),
                        parameters.words("tool", tool, words.tools().keySet()),
                        parameters.words("cause", cause, words.causes().keySet()),
                        parameters.words(
                                "condition", condition, words.conditions().keySet()),
                        parameters.words("avoid", avoid, words.cautions().keySet()),
                        parameters.number("maxMinutes", maxMinutes, 1, LONGEST),
                        parameters.flag("atDesk", atDesk),
                        parameters.flag("unseen", unseen),
                        parameters.flag("officeClothes", officeClothes)),
                Language.read(parameters, lang),
                parameters.single("cursor", cursor, Position::of, "must be the next of an earlier page"),
                parameters.number("limit", limit, 1, MAX_LIMIT).orElse(DEFAULT_LIMIT));
        bad.refuseAny();
        return asked;
    }

    /** A well-formed query. */
    record Asked(RemedyFilter filter, Language language, Optional<Position> after, int limit) {}
}
