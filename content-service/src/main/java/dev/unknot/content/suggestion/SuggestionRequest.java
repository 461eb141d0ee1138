package dev.unknot.content.suggestion;

import dev.unknot.content.remedy.LanguageRequest;
import dev.unknot.content.remedy.Reader;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The query of {@code GET /suggestions}, as texts: an invalid value gets a problem with status 400. */
// The framework sets the fields, to empty lists where a parameter is missing.
@SuppressWarnings("NullAway.Init")
public class SuggestionRequest {

    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

    private static final String SPASM = "spasm";

    @RestQuery
    @Parameter(description = "Where it hurts.", required = true, example = "neck")
    @Schema(type = SchemaType.STRING)
    List<String> area;

    @RestQuery
    @Parameter(description = "For how many days it has hurt.", example = "10")
    @Schema(type = SchemaType.INTEGER, minimum = "0", maximum = "36500")
    List<String> days;

    @RestQuery
    @Parameter(description = "What brings it on; may repeat.", example = "sitting-still")
    List<String> cause;

    @RestQuery
    @Parameter(
            description = "A caution that applies to the person; may repeat. What it blocks is never suggested, and"
                    + " what warns of it is not among the first.",
            example = "pregnancy")
    List<String> avoid;

    @RestQuery
    @Parameter(
            description = "Where the person was operated on in the last twelve weeks; may repeat. For the belly, name"
                    + " lower-back and hip. What works on that place or beside it is not among the first. With"
                    + " avoid=recent-surgery alone the place is unknown, and no pressure is.",
            example = "knee")
    List<String> operated;

    @RestQuery
    @Parameter(
            description = "A tool that the person has; may repeat. Fingers, chair, desk and screen are always assumed;"
                    + " at home a towel, a bed, the floor, a wall and a shower, too.",
            example = "tennis-ball")
    List<String> tool;

    @RestQuery
    @Parameter(description = "What it is; may repeat. With spasm, a muscle is cramped now.", example = SPASM)
    List<String> condition;

    @RestQuery
    @Parameter(description = "Where the person is; at work if missing.", example = "work")
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"work", "home"})
    List<String> setting;

    @RestQuery
    @Parameter(description = "How help should be doable; may repeat: unseen, seated, standing-job.", example = "unseen")
    List<String> want;

    /** Parses the query. A problem with status 400 names every invalid parameter. */
    Asked read(LanguageRequest language) {
        Vocabulary words = Vocabulary.released();
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        List<String> areas = parameters.words("area", area, words.areas().keySet());
        if (areas.size() != 1) {
            bad.add("area", areas.isEmpty() ? "must be given" : "must be given once");
        }
        List<String> settings =
                parameters.words("setting", setting, Setting.byKey().keySet());
        if (settings.size() > 1) {
            bad.add("setting", "must be given once");
        }
        Situation situation = new Situation(
                areas.stream().findFirst().orElse(""),
                parameters.number("days", days, 0, MOST_DAYS).map(Stage::after),
                Set.copyOf(parameters.words("cause", cause, words.causes().keySet())),
                new Cautions(
                        Set.copyOf(parameters.words(
                                "avoid", avoid, words.cautions().keySet())),
                        Set.of(),
                        Set.copyOf(parameters.words(
                                "operated", operated, words.areas().keySet()))),
                Set.copyOf(parameters.words("tool", tool, words.tools().keySet())),
                settings.stream().findFirst().map(Setting.byKey()::get).orElse(Setting.WORK),
                parameters.words("want", want, Wish.byKey().keySet()).stream()
                        .flatMap(wish -> Stream.ofNullable(Wish.byKey().get(wish)))
                        .collect(Collectors.toUnmodifiableSet()),
                parameters
                        .words("condition", condition, words.conditions().keySet())
                        .contains(SPASM));
        Asked asked = new Asked(situation, language.read(parameters));
        bad.refuseAny();
        return asked;
    }

    /** A valid query. */
    record Asked(Situation situation, Reader reader) {

        /** The same query with the languages reduced to available ones. */
        Asked within(Set<String> languages) {
            return new Asked(situation, reader.within(languages));
        }
    }
}
