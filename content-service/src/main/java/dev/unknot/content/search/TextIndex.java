package dev.unknot.content.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.Label;
import dev.unknot.content.search.query.LanguageAnalyzer;
import dev.unknot.content.search.query.Lexicon;
import dev.unknot.contracts.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The texts of all remedies in one language, in memory; a remedy without a text in it has its English one. The documents have
 * the positions of the remedies in the {@link RemedyIndex}.
 */
final class TextIndex {

    /** A part of a remedy's text, and how much a match in it counts. */
    private enum Part {
        TITLE(1),
        SUMMARY(0.5f),
        LABELS(0.4f),
        STEPS(0.2f);

        private final float weight;

        Part(float weight) {
            this.weight = weight;
        }

        String field(String language) {
            return name() + "." + language;
        }
    }

    /** A German word of at least this length also finds compounds that begin with it. */
    private static final int LONG_ENOUGH = 4;

    private static final long MOST_CACHED = 16L << 20;
    private static final double BUFFER_MEGABYTES = 512;

    private final int size;
    private final List<String> languages;
    private final Map<String, QueryBuilder> builders = new HashMap<>();
    private final IndexSearcher searcher;
    private final Cache<List<String>, float[]> found;

    /** @param lexicon the words of the language */
    TextIndex(RemedyIndex index, String language, Lexicon lexicon) {
        size = index.remedies().size();
        languages = Stream.of(language, RemedyContent.ENGLISH).distinct().toList();
        languages.forEach(each -> builders.put(each, new QueryBuilder(LanguageAnalyzer.of(each))));
        found = Caffeine.newBuilder()
                .maximumWeight(MOST_CACHED)
                .weigher((List<String> phrases, float[] matches) -> matches.length * Float.BYTES + 200)
                .build();
        try {
            searcher = new IndexSearcher(DirectoryReader.open(written(index, language, lexicon)));
            searcher.setQueryCache(null);
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** How well each remedy matches any of {@code phrases}, from 0 to 1. */
    float[] matches(List<String> phrases) {
        return found.get(phrases, this::find);
    }

    private float[] find(List<String> phrases) {
        float[] matches = new float[size];
        try {
            for (String language : languages) {
                for (String phrase : phrases) {
                    for (Part part : Part.values()) {
                        mark(query(part.field(language), phrase, language), part.weight, matches);
                    }
                }
            }
        } catch (IOException e) {
            throw inMemory(e);
        }
        return matches;
    }

    private @Nullable Query query(String field, String phrase, String language) {
        Query query = Objects.requireNonNull(builders.get(language)).createPhraseQuery(field, phrase);
        return query instanceof TermQuery word
                        && language.equals("de")
                        && word.getTerm().text().length() >= LONG_ENOUGH
                ? new PrefixQuery(word.getTerm())
                : query;
    }

    private void mark(@Nullable Query query, float weight, float[] matches) throws IOException {
        if (query == null) {
            return;
        }
        Weight each = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getLeafContexts()) {
            Scorer scorer = each.scorer(leaf);
            if (scorer != null) {
                DocIdSetIterator documents = scorer.iterator();
                for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
                    int position = leaf.docBase + at;
                    matches[position] = Math.max(matches[position], weight);
                }
            }
        }
    }

    private static ByteBuffersDirectory written(RemedyIndex index, String language, Lexicon lexicon)
            throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        Map<String, Map<String, Map<String, String>>> labels = labels();
        // Without merges, the documents keep their order.
        IndexWriterConfig config = new IndexWriterConfig(analyzer(language, lexicon))
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES);
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (PublishedRemedy remedy : index.remedies()) {
                writer.addDocument(document(remedy.content(), language, labels));
            }
        }
        return directory;
    }

    private static Analyzer analyzer(String language, Lexicon lexicon) {
        Analyzer own = LanguageAnalyzer.splitting(language, lexicon.partsOfCompounds());
        Map<String, Analyzer> english = new HashMap<>();
        for (Part part : Part.values()) {
            english.put(part.field(RemedyContent.ENGLISH), LanguageAnalyzer.of(RemedyContent.ENGLISH));
        }
        return language.equals(RemedyContent.ENGLISH) ? own : new PerFieldAnalyzerWrapper(own, english);
    }

    private static Document document(
            RemedyContent remedy, String wanted, Map<String, Map<String, Map<String, String>>> labels) {
        String language = remedy.texts().containsKey(wanted) ? wanted : RemedyContent.ENGLISH;
        Text text = Objects.requireNonNull(remedy.texts().get(language));
        Document document = new Document();
        add(document, Part.TITLE, language, Stream.of(text.title()));
        add(document, Part.SUMMARY, language, Stream.of(WarningSentences.leftOut(text.summary(), language, remedy)));
        add(document, Part.LABELS, language, labels(remedy, labels.getOrDefault(language, Map.of())));
        add(
                document,
                Part.STEPS,
                language,
                text.steps().stream().map(step -> WarningSentences.leftOut(step, language, remedy)));
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

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("the search index in memory cannot be read", e);
    }
}
