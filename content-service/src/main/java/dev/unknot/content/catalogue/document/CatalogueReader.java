package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.catalogue.safety.SafetyRule;
import dev.unknot.content.catalogue.safety.SafetyRules;
import dev.unknot.contracts.Vocabulary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the catalogue: {@code sources}, a mapping of keys to title, url and readOn, and {@code remedies}, a list whose
 * entries refer to sources by key. Also reads a single remedy, which contains its sources. JSON is accepted, as it is
 * valid YAML.
 */
public final class CatalogueReader {

    private final Vocabulary vocabulary;
    private final Function<RemedyContent, List<SafetyRule.Fault>> rules;

    private CatalogueReader(Vocabulary vocabulary, Function<RemedyContent, List<SafetyRule.Fault>> rules) {
        this.vocabulary = vocabulary;
        this.rules = rules;
    }

    /** Reads only what keeps the released safety rules. */
    public static CatalogueReader released() {
        return new CatalogueReader(Vocabulary.released(), SafetyRules::faults);
    }

    /** Reads the form of a document only, whether it is safe or not. */
    public static CatalogueReader ofForm(Vocabulary vocabulary) {
        return new CatalogueReader(vocabulary, remedy -> List.of());
    }

    /**
     * Reads a catalogue.
     *
     * @throws BadCatalogue with every fault by line and field
     */
    public Catalogue read(String yaml) {
        Faults faults = new Faults();
        Item whole = new Item(YamlComposer.of(yaml, faults), "", faults);
        Fields document = Fields.of(whole, Set.of("sources", "remedies"));
        Map<String, Source> sources = sources(document);
        RemedyReader reader = new RemedyReader(
                vocabulary, item -> RemedyReader.word(item, sources).map(sources::get), rules);
        List<RemedyContent> remedies = document.list("remedies", 1, reader::read);
        faults.refuseAny();
        return new Catalogue(remedies);
    }

    /**
     * Reads a single remedy. It may omit its slug, but must not have another one than {@code slug}.
     *
     * @throws BadCatalogue with every fault by line and field
     */
    public RemedyContent readRemedy(String slug, String yaml) {
        Faults faults = new Faults();
        Item whole = new Item(YamlComposer.of(yaml, faults), "", faults);
        Optional<RemedyContent> remedy = new RemedyReader(vocabulary, SourceReader::whole, rules).readAs(slug, whole);
        faults.refuseAny();
        return remedy.orElseThrow();
    }

    private static Map<String, Source> sources(Fields document) {
        Map<String, Source> sources = new HashMap<>();
        document.required("sources")
                .map(Fields::named)
                .ifPresent(named ->
                        named.items().forEach((name, item) -> sources.put(name, SourceReader.under(name, item))));
        return sources;
    }
}
