package dev.unknot.content.catalogue.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.contracts.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

class CatalogueWriterTest {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final CatalogueReader reader = CatalogueReader.ofForm(Vocabulary.released());

    @Provide
    Arbitrary<Catalogue> catalogues() {
        return AnyCatalogue.arbitrary();
    }

    @Property(tries = 200)
    void aWrittenCatalogueIsRestored(@ForAll("catalogues") Catalogue catalogue) {
        String yaml = CatalogueWriter.write(catalogue);

        Catalogue read = reader.read(yaml);

        assertThat(read).isEqualTo(catalogue);
        assertThat(CatalogueWriter.write(read)).isEqualTo(yaml);
    }

    @Property(tries = 200)
    void jsonIsRestored(@ForAll("catalogues") Catalogue catalogue) throws JsonProcessingException {
        Map<String, Object> tree = CatalogueTree.of(catalogue);

        assertThat(reader.read(JSON.writeValueAsString(tree))).isEqualTo(catalogue);
        assertThat(reader.read(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree)))
                .isEqualTo(catalogue);
    }

    @Property(tries = 200)
    void aSingleRemedyIsRestored(@ForAll("catalogues") Catalogue catalogue) throws JsonProcessingException {
        for (var remedy : catalogue.remedies()) {
            String json = JSON.writeValueAsString(CatalogueTree.of(remedy));
            assertThat(reader.readRemedy(remedy.slug(), json)).isEqualTo(remedy);
        }
    }

    /** No YAML library may read a string as a number, a date or a boolean. */
    @Property(tries = 200)
    void otherYamlParsersReadStringsAsStrings(@ForAll("catalogues") Catalogue catalogue) {
        Map<String, Map<String, Object>> document =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(CatalogueWriter.write(catalogue));

        assertThat(document.get("sources").keySet())
                .allSatisfy(key -> assertThat((Object) key).isInstanceOf(String.class));
        document.get("sources")
                .values()
                .forEach(source -> assertThat(((Map<?, ?>) source).get("title")).isInstanceOf(String.class));
    }

    /** Writes the canonical form to target, from where it can be copied. */
    @Example
    void theBundledCatalogueIsWrittenCanonically() throws IOException {
        String bundled = Files.readString(Path.of("src/main/resources/catalogue.yaml"));
        Path canonical =
                Files.writeString(Path.of("target/catalogue.yaml"), CatalogueWriter.write(reader.read(bundled)));

        assertThat(Files.readString(canonical).equals(bundled))
                .as("catalogue.yaml is in its canonical form, which is now in " + canonical)
                .isTrue();
    }
}
