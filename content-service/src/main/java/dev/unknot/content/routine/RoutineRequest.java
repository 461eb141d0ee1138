package dev.unknot.content.routine;

import dev.unknot.content.remedy.LanguageRequest;
import dev.unknot.content.remedy.Reader;
import dev.unknot.content.routine.plan.RoutineCriteria;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * The query of {@code GET /routines}, as texts: an invalid number gets a problem with status 400 and not the
 * framework's 404.
 */
// The framework sets the fields, to empty lists where a parameter is missing.
@SuppressWarnings("NullAway.Init")
public class RoutineRequest {

    private static final int LONGEST = 60;

    @RestQuery
    @Parameter(
            description = "Where it hurts. A remedy for the whole body fits any area.",
            required = true,
            example = "neck")
    @Schema(type = SchemaType.STRING)
    List<String> area;

    @RestQuery
    @Parameter(description = "The maximum duration of the whole routine, in minutes.", required = true, example = "10")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "60")
    List<String> minutes;

    @RestQuery
    @Parameter(
            description = "An available tool; may repeat. Fingers, wall, floor, doorway, chair, desk, screen, keyboard "
                    + "and something to drink from are always assumed. A remedy fits if each of its tools, or a "
                    + "stand-in for it, is available.",
            example = "tennis-ball")
    List<String> tool;

    @RestQuery
    @Parameter(
            description =
                    "A caution that applies to the person; may repeat. Remedies that any of them blocks are left out; "
                            + "those that only warn include the warning.",
            example = "pregnancy")
    List<String> avoid;

    @RestQuery
    @Parameter(description = "A habit; may repeat. Remedies against it are preferred.", example = "sitting-still")
    List<String> cause;

    @RestQuery
    @Parameter(description = "A condition; may repeat. Only remedies for one of these are used.", example = "knot")
    List<String> condition;

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

    /** Parses the query. A problem with status 400 names every invalid parameter. */
    Asked read(LanguageRequest language) {
        Vocabulary words = Vocabulary.released();
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        RoutineCriteria criteria = new RoutineCriteria(
                required("area", parameters.words("area", area, words.areas().keySet()), bad),
                parameters.number("minutes", minutes, 1, LONGEST).orElse(0),
                Set.copyOf(parameters.words("tool", tool, words.tools().keySet())),
                Set.copyOf(parameters.words("cause", cause, words.causes().keySet())),
                parameters.words("condition", condition, words.conditions().keySet()),
                Set.copyOf(parameters.words("avoid", avoid, words.cautions().keySet())),
                parameters.flag("atDesk", atDesk),
                parameters.flag("unseen", unseen),
                parameters.flag("officeClothes", officeClothes));
        if (minutes.stream().allMatch(String::isEmpty)) {
            bad.add("minutes", "must be given: a whole number from 1 to " + LONGEST);
        }
        Asked asked = new Asked(criteria, language.read(parameters));
        bad.refuseAny();
        return asked;
    }

    private static String required(String name, List<String> words, BadParameters bad) {
        if (words.size() != 1) {
            bad.add(name, words.isEmpty() ? "must be given" : "must be given once");
        }
        return Optional.of(words)
                .filter(one -> !one.isEmpty())
                .map(one -> one.get(0))
                .orElse("");
    }

    /** A valid query. */
    record Asked(RoutineCriteria criteria, Reader reader) {

        /** The same query with the languages reduced to available ones. */
        Asked within(Set<String> languages) {
            return new Asked(criteria, reader.within(languages));
        }
    }
}
