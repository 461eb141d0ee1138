package dev.unknot.content.editing;

import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Cursor;
import dev.unknot.http.query.Parameters;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;

/** The part of a query that says which page is asked for, as texts. */
// The framework sets the fields, to empty lists where a parameter is missing.
@SuppressWarnings("NullAway.Init")
public class PageRequest {

    @RestQuery
    @Parameter(description = "The page size.", example = "50")
    @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50")
    List<String> limit;

    @RestQuery
    @Parameter(description = "The next of the previous page.")
    @Schema(type = SchemaType.STRING)
    List<String> cursor;

    /**
     * A page.
     *
     * @param after the place of the last item of the page before
     */
    record Page<T>(int limit, Optional<T> after) {}

    /** The page whose place {@code parse} reads. A problem with status 400 names every invalid parameter. */
    <T> Page<T> read(Function<String, T> parse) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        Page<T> page =
                new Page<>(parameters.limit(limit), parameters.cursor(cursor, text -> parse.apply(Cursor.read(text))));
        bad.refuseAny();
        return page;
    }
}
