package dev.unknot.content.search;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.search.query.LanguageAnalyzer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;

/** The texts of all remedies in one language, in memory; a remedy without a text in it has its English one. */
final class TextIndex {

    /** A part of a remedy's text, and how much a match in it counts. */
    enum Part {
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

    private static final int GONE = -1;

    private final int size;
    private final String language;
    private final Map<String, QueryBuilder> builders = new HashMap<>();
    private final TextWriter writer;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** The position in the remedy index, by leaf and document; {@link #GONE} for what was replaced or removed. */
    private final int[][] positions;

    private TextIndex(RemedyIndex index, String language, TextWriter writer, Optional<DirectoryReader> before)
            throws IOException {
        this.size = index.remedies().size();
        this.language = language;
        this.writer = writer;
        this.reader = writer.reader(before);
        Stream.of(language, RemedyContent.ENGLISH)
                .distinct()
                .forEach(each -> builders.put(each, new QueryBuilder(LanguageAnalyzer.of(each))));
        searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        positions = positions(index);
    }

    /** @param partsOfCompounds words of which German compounds are made */
    static TextIndex of(RemedyIndex index, String language, Set<String> partsOfCompounds) {
        try {
            TextWriter writer = new TextWriter(language, partsOfCompounds);
            for (PublishedRemedy remedy : index.remedies()) {
                writer.put(remedy);
            }
            return new TextIndex(index, language, writer, Optional.empty());
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** The texts of {@code index}. Only the newest may be changed; this one still finds what it found. */
    TextIndex with(RemedyIndex index, CatalogueChange change) {
        try {
            for (PublishedRemedy each : change.withdrawn()) {
                writer.remove(each.slug());
            }
            for (PublishedRemedy each : change.published()) {
                writer.put(each);
            }
            return new TextIndex(index, language, writer, Optional.of(reader));
        } catch (IOException e) {
            throw inMemory(e);
        }
    }

    /** How well each remedy matches any of {@code phrases}, from 0 to 1. */
    float[] matches(List<String> phrases) {
        float[] matches = new float[size];
        try {
            for (Map.Entry<String, QueryBuilder> builder : builders.entrySet()) {
                for (String phrase : phrases) {
                    for (Part part : Part.values()) {
                        String field = part.field(builder.getKey());
                        mark(builder.getValue().createPhraseQuery(field, phrase), part.weight, matches);
                    }
                }
            }
        } catch (IOException e) {
            throw inMemory(e);
        }
        return matches;
    }

    private void mark(@Nullable Query query, float weight, float[] matches) throws IOException {
        if (query instanceof TermQuery word) {
            boolean beginning = language.equals("de") && word.getTerm().text().length() >= LONG_ENOUGH;
            for (LeafReaderContext leaf : reader.leaves()) {
                mark(word.getTerm(), beginning, leaf, weight, matches);
            }
        } else if (query != null) {
            markPhrase(query, weight, matches);
        }
    }

    private void mark(Term term, boolean beginning, LeafReaderContext leaf, float weight, float[] matches)
            throws IOException {
        Terms terms = leaf.reader().terms(term.field());
        if (terms == null) {
            return;
        }
        TermsEnum words = terms.iterator();
        if (!beginning) {
            if (words.seekExact(term.bytes())) {
                mark(words.postings(null, PostingsEnum.NONE), leaf, weight, matches);
            }
            return;
        }
        boolean any = words.seekCeil(term.bytes()) != TermsEnum.SeekStatus.END;
        BytesRef word = any ? words.term() : null;
        while (word != null && StringHelper.startsWith(word, term.bytes())) {
            mark(words.postings(null, PostingsEnum.NONE), leaf, weight, matches);
            word = words.next();
        }
    }

    private void markPhrase(Query query, float weight, float[] matches) throws IOException {
        Weight each = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = each.scorer(leaf);
            if (scorer != null) {
                mark(scorer.iterator(), leaf, weight, matches);
            }
        }
    }

    private void mark(DocIdSetIterator documents, LeafReaderContext leaf, float weight, float[] matches)
            throws IOException {
        int[] ofLeaf = positions[leaf.ord];
        for (int at = documents.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = documents.nextDoc()) {
            int position = ofLeaf[at];
            if (position != GONE) {
                matches[position] = Math.max(matches[position], weight);
            }
        }
    }

    private int[][] positions(RemedyIndex index) throws IOException {
        int[] byNumber = new int[writer.numbers()];
        for (int position = 0; position < size; position++) {
            byNumber[writer.number(index.remedies().get(position).slug())] = position;
        }
        int[][] byLeaf = new int[reader.leaves().size()][];
        for (LeafReaderContext leaf : reader.leaves()) {
            byLeaf[leaf.ord] = positions(leaf.reader(), byNumber);
        }
        return byLeaf;
    }

    private static int[] positions(LeafReader leaf, int[] byNumber) throws IOException {
        int[] positions = new int[leaf.maxDoc()];
        Arrays.fill(positions, GONE);
        Bits live = leaf.getLiveDocs();
        NumericDocValues numbers = Objects.requireNonNull(leaf.getNumericDocValues(TextWriter.NUMBER));
        for (int at = numbers.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = numbers.nextDoc()) {
            if (live == null || live.get(at)) {
                positions[at] = byNumber[(int) numbers.longValue()];
            }
        }
        return positions;
    }

    private static UncheckedIOException inMemory(IOException e) {
        return new UncheckedIOException("the search index in memory cannot be read or written", e);
    }
}
