package dev.unknot.content.suggestion;

import dev.unknot.content.remedy.Language;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;

/** The query of {@code GET /suggestions}, as texts: an invalid value gets a problem with status 400. */
// The framework sets the fields, to empty lists where a parameter is missing.
@SuppressWarnings("NullAway.Init")
public class SuggestionRequest {

    /** A hundred years. */
    private static final int MOST_DAYS = 36_500;

    private static final String SPASM = "spasm";
    private static final Map<String, Setting> SETTINGS =
            Arrays.stream(Setting.values()).collect(Collectors.toMap(Setting::key, Function.identity()));
    private static final Map<String, Wish> WISHES =
            Arrays.stream(Wish.values()).collect(Collectors.toMap(Wish::key, Function.identity()));

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

    @RestQuery
    @Parameter(description = "The preferred language, as a BCP 47 tag; before Accept-Language.", example = "en")
    @Schema(type = SchemaType.STRING)
    List<String> lang;

    @RestQuery
    @Parameter(
            description = "Where the person is, as an ISO 3166-1 alpha-2 code, for telephone numbers; by default the"
                    + " region of the preferred language.",
            example = "DE")
    @Schema(type = SchemaType.STRING)
    List<String> country;

    @RestHeader(HttpHeaders.ACCEPT_LANGUAGE)
    @Parameter(description = "The preferred languages if lang is missing.", example = "de-AT, en;q=0.5")
    @Schema(type = SchemaType.STRING)
    List<String> acceptLanguage;

    /** Parses the query. A problem with status 400 names every invalid parameter. */
    Asked read() {
        Vocabulary words = Vocabulary.released();
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        List<String> areas = parameters.words("area", area, words.areas().keySet());
        if (areas.size() != 1) {
            bad.add("area", areas.isEmpty() ? "must be given" : "must be given once");
        }
        List<String> settings = parameters.words("setting", setting, SETTINGS.keySet());
        if (settings.size() > 1) {
            bad.add("setting", "must be given once");
        }
        Situation situation = new Situation(
                areas.stream().findFirst().orElse(""),
                parameters.number("days", days, 0, MOST_DAYS).map(Stage::after),
                Set.copyOf(parameters.words("cause", cause, words.causes().keySet())),
                Set.copyOf(parameters.words("avoid", avoid, words.cautions().keySet())),
                Set.copyOf(parameters.words("tool", tool, words.tools().keySet())),
                settings.stream().findFirst().map(SETTINGS::get).orElse(Setting.WORK),
                parameters.words("want", want, WISHES.keySet()).stream()
                        .flatMap(wish -> Stream.ofNullable(WISHES.get(wish)))
                        .collect(Collectors.toUnmodifiableSet()),
                parameters
                        .words("condition", condition, words.conditions().keySet())
                        .contains(SPASM));
        Language language = Language.read(parameters, lang, acceptLanguage);
        Asked asked = new Asked(situation, language, language.country(parameters, country));
        bad.refuseAny();
        return asked;
    }

    /**
     * A valid query.
     *
     * @param country where the person is, if known
     */
    record Asked(Situation situation, Language language, Optional<String> country) {

        /** The same query with the languages reduced to available ones. */
        Asked within(Set<String> languages) {
            return new Asked(situation, language.within(languages), country);
        }
    }
}
