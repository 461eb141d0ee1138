package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads the texts of a remedy in all languages. */
final class TextReader {

    /** Lengths in characters, as in the schema of the event remedy-published. */
    private static final int TITLE = 120;

    private static final int SENTENCES = 600;

    private TextReader() {}

    /** The texts of a remedy with {@code steps} steps, the cautions {@code warn} and possibly a drawing. */
    static Map<String, Text> texts(Fields remedy, int steps, List<String> warn, boolean drawing) {
        Map<String, Text> texts = new TreeMap<>();
        remedy.required("texts").map(Fields::named).ifPresent(languages -> {
            languages.required(RemedyContent.ENGLISH);
            languages.items().forEach((language, item) -> {
                if (!language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                    item.refuse("must be under a language tag such as en or de");
                }
                texts.put(language, text(item, steps, warn, drawing));
            });
        });
        return texts;
    }

    private static Text text(Item item, int steps, List<String> warn, boolean drawing) {
        Fields fields = Fields.of(item, Set.of("title", "summary", "steps", "warnings", "drawing", "nudge"));
        List<String> lines = fields.list("steps", 1, each -> each.text(SENTENCES));
        if (lines.size() != steps) {
            fields.optional("steps")
                    .ifPresent(each -> each.refuse(
                            "has " + lines.size() + " valid texts for the remedy's " + steps + " valid steps"));
        }
        return new Text(
                fields.text("title", TITLE),
                fields.text("summary", SENTENCES),
                lines,
                warnings(fields, warn),
                drawing(fields, drawing),
                fields.optional("nudge").map(NudgeReader::read));
    }

    private static Map<String, String> warnings(Fields fields, List<String> warn) {
        Map<String, String> warnings = new TreeMap<>();
        Optional<Item> item = warn.isEmpty() ? fields.optional("warnings") : fields.required("warnings");
        item.map(each -> Fields.of(each, Set.copyOf(warn)))
                .ifPresent(named -> warn.forEach(caution -> warnings.put(caution, named.text(caution, SENTENCES))));
        return warnings;
    }

    private static Optional<String> drawing(Fields fields, boolean drawing) {
        Optional<Item> item = drawing ? fields.required("drawing") : fields.optional("drawing");
        if (!drawing) {
            item.ifPresent(each -> each.refuse("describes a drawing, but the remedy has none"));
        }
        return item.flatMap(each -> each.text(SENTENCES));
    }
}
