package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.search.TextIndex.Part;
import dev.unknot.content.search.query.Label;
import dev.unknot.content.search.query.LanguageAnalyzer;
import dev.unknot.contracts.Vocabulary;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Writes the texts of remedies in one language into an index in memory: a document for each slug. Not thread-safe. */
final class TextWriter {

    /** The field with the number of the slug. */
    static final String NUMBER = "number";

    private static final String SLUG = "slug";
    private static final double BUFFER_MEGABYTES = 512;
    private static final Map<String, Map<String, Map<String, String>>> LABELS = labels();

    private final String language;
    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final Map<String, Integer> numbers = new HashMap<>();

    /** @param partsOfCompounds words of which German compounds are made */
    TextWriter(String language, Set<String> partsOfCompounds) throws IOException {
        this.language = language;
        this.writer = new IndexWriter(
                directory,
                new IndexWriterConfig(analyzer(language, partsOfCompounds))
                        .setMergeScheduler(new SerialMergeScheduler())
                        .setRAMBufferSizeMB(BUFFER_MEGABYTES));
    }

    /** Writes a remedy in place of what has its slug. */
    void put(PublishedRemedy remedy) throws IOException {
        Integer known = numbers.get(remedy.slug());
        int number = known == null ? numbers.size() : known;
        Document document = document(remedy.content(), number);
        if (known == null) {
            numbers.put(remedy.slug(), number);
            writer.addDocument(document);
        } else {
            writer.updateDocument(new Term(SLUG, remedy.slug()), document);
        }
    }

    void remove(String slug) throws IOException {
        writer.deleteDocuments(new Term(SLUG, slug));
    }

    /**
     * What was written until now. Readers are on the heap alone, so nobody has to close them.
     *
     * @param before the last reader; of this, only what was written since is opened
     */
    DirectoryReader reader(Optional<DirectoryReader> before) throws IOException {
        writer.commit();
        if (before.isEmpty()) {
            return DirectoryReader.open(directory);
        }
        DirectoryReader changed = DirectoryReader.openIfChanged(before.get());
        return changed == null ? before.get() : changed;
    }

    /** One more than the greatest number of a slug. */
    int numbers() {
        return numbers.size();
    }

    /** The number of a slug that was put; it stays the same for ever. */
    int number(String slug) {
        return Objects.requireNonNull(numbers.get(slug), slug);
    }

    private static Analyzer analyzer(String language, Set<String> partsOfCompounds) {
        Analyzer own = LanguageAnalyzer.splitting(language, partsOfCompounds);
        Map<String, Analyzer> english = new HashMap<>();
        for (Part part : Part.values()) {
            english.put(part.field(RemedyContent.ENGLISH), LanguageAnalyzer.of(RemedyContent.ENGLISH));
        }
        return language.equals(RemedyContent.ENGLISH) ? own : new PerFieldAnalyzerWrapper(own, english);
    }

    private Document document(RemedyContent remedy, int number) {
        String spoken = remedy.texts().containsKey(language) ? language : RemedyContent.ENGLISH;
        Text text = Objects.requireNonNull(remedy.texts().get(spoken));
        Document document = new Document();
        document.add(new StringField(SLUG, remedy.slug(), Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        add(document, Part.TITLE, spoken, Stream.of(text.title()));
        add(document, Part.SUMMARY, spoken, Stream.of(WarningSentences.leftOut(text.summary(), spoken, remedy)));
        add(document, Part.LABELS, spoken, labels(remedy, LABELS.getOrDefault(spoken, Map.of())));
        add(
                document,
                Part.STEPS,
                spoken,
                text.steps().stream().map(step -> WarningSentences.leftOut(step, spoken, remedy)));
        return document;
    }

    private static void add(Document document, Part part, String language, Stream<String> texts) {
        texts.forEach(text -> document.add(new TextField(part.field(language), text, Store.NO)));
    }

    private static Stream<String> labels(RemedyContent remedy, Map<String, Map<String, String>> labels) {
        return KeyIndex.keys(remedy)
                .flatMap(key -> Stream.ofNullable(
                        labels.getOrDefault(key.list(), Map.of()).get(key.key())));
    }

    private static Map<String, Map<String, Map<String, String>>> labels() {
        Map<String, Map<String, Map<String, String>>> labels = new HashMap<>();
        Label.all(Vocabulary.released())
                .forEach(label -> labels.computeIfAbsent(label.language(), first -> new HashMap<>())
                        .computeIfAbsent(label.list(), first -> new HashMap<>())
                        .put(label.key(), label.text()));
        return labels;
    }
}
