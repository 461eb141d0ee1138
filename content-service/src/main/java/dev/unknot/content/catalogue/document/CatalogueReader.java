package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.catalogue.document.BadCatalogue.Fault;
import dev.unknot.contracts.Vocabulary;
import java.io.Reader;
import java.io.StringReader;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * Reads the catalogue: {@code sources}, a mapping of names to title, url and readOn, and {@code remedies}, a list whose
 * entries refer to sources by name.
 */
public final class CatalogueReader {

    private static final int URL = 500;
    private static final int TITLE = 200;

    private final Vocabulary vocabulary;

    public CatalogueReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public Catalogue read(String yaml) {
        return read(new StringReader(yaml));
    }

    /**
     * The catalogue in {@code yaml}.
     *
     * @throws BadCatalogue when anything in it is wrong, naming every fault by line and field
     */
    public Catalogue read(Reader yaml) {
        Faults faults = new Faults();
        Fields document = Fields.of(new Item(compose(yaml), "", faults), Set.of("sources", "remedies"));
        RemedyReader reader = new RemedyReader(vocabulary, sources(document));
        List<RemedyContent> remedies = document.list("remedies", 1, reader::read);
        faults.refuseAny();
        return new Catalogue(remedies);
    }

    private static Node compose(Reader yaml) {
        try {
            Node node = new Yaml(new LoaderOptions()).compose(yaml);
            if (node == null) {
                throw new BadCatalogue(List.of(new Fault(1, "document", "is empty")));
            }
            return node;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new BadCatalogue(List.of(new Fault(line, "document", "is not YAML: " + e.getProblem())));
        } catch (YAMLException e) {
            throw new BadCatalogue(List.of(new Fault(1, "document", "is not YAML: " + e.getMessage())));
        }
    }

    private static Map<String, Source> sources(Fields document) {
        Map<String, Source> sources = new HashMap<>();
        document.required("sources")
                .map(Fields::named)
                .ifPresent(named -> named.items().forEach((name, item) -> sources.put(name, source(name, item))));
        return sources;
    }

    private static Source source(String key, Item item) {
        Fields fields = Fields.of(item, Set.of("title", "url", "readOn"));
        Optional<URI> url =
                fields.optional("url").flatMap(each -> each.parsed(CatalogueReader::url, "an https address"));
        LocalDate readOn = fields.required("readOn")
                .flatMap(each -> each.parsed(LocalDate::parse, "a date such as 2026-01-31"))
                .orElse(LocalDate.EPOCH);
        return new Source(key, fields.text("title", TITLE), url, readOn);
    }

    private static URI url(String text) {
        URI url = URI.create(text);
        if (text.length() > URL || !"https".equals(url.getScheme()) || url.getHost() == null) {
            throw new IllegalArgumentException("no https address");
        }
        return url;
    }
}
