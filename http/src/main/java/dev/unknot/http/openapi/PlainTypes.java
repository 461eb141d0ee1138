package dev.unknot.http.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/**
 * Describes times and ids where they stand instead of by a reference, and leaves references alone: some generators ignore
 * what stands beside one.
 */
final class PlainTypes {

    private static final String COMPONENTS = "#/components/schemas/";

    private static final Map<String, String> FORMATS = Map.of(
            COMPONENTS + "Instant", "date-time",
            COMPONENTS + "LocalDate", "date",
            COMPONENTS + "UUID", "uuid");

    private static final String TIME_OF_DAY = COMPONENTS + "LocalTime";

    private PlainTypes() {}

    static Schema inline(Schema schema) {
        String ref = schema.getRef();
        if (ref == null) {
            return schema;
        }
        if (FORMATS.containsKey(ref) || ref.equals(TIME_OF_DAY)) {
            schema.setRef(null);
            describe(schema, ref);
        } else if (schema.getDescription() != null) {
            schema.setRef(null);
            schema.setType(null);
            schema.setAllOf(List.of(OASFactory.createSchema().ref(ref)));
        } else {
            schema.setType(null);
            schema.setEnumeration(null);
        }
        return schema;
    }

    private static void describe(Schema schema, String ref) {
        if (schema.getType() == null) {
            schema.setType(List.of(SchemaType.STRING));
        }
        if (ref.equals(TIME_OF_DAY)) {
            schema.setPattern("^[0-2][0-9]:[0-5][0-9](:[0-5][0-9])?$");
            schema.setFormat(null);
        } else {
            schema.setPattern(null);
            schema.setFormat(FORMATS.get(ref));
        }
    }
}
