package dev.unknot.triage.narrative.embedding;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Cuts a sentence into the word pieces of an uncased BERT model, and numbers them. */
final class WordPiece {

    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}+");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}]+|[^\\p{L}\\p{N}\\s\\p{C}]");
    private static final String CONTINUED = "##";
    private static final int LONGEST_WORD = 100;

    private final Map<String, Integer> vocabulary;
    private final int most;

    /** @param most the most pieces of a sentence, including the two that mark its ends; the rest is cut off */
    WordPiece(Map<String, Integer> vocabulary, int most) {
        this.vocabulary = Map.copyOf(vocabulary);
        this.most = most;
    }

    long[] ids(String sentence) {
        String plain = ACCENTS.matcher(Normalizer.normalize(sentence, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        List<Integer> pieces = new ArrayList<>();
        pieces.add(id("[CLS]"));
        WORDS.matcher(plain).results().forEach(word -> pieces.addAll(pieces(word.group())));
        List<Integer> kept = new ArrayList<>(pieces.subList(0, Math.min(pieces.size(), most - 1)));
        kept.add(id("[SEP]"));
        return kept.stream().mapToLong(Integer::longValue).toArray();
    }

    /** The longest piece that the vocabulary has, again and again; a word that does not work out is one unknown piece. */
    private List<Integer> pieces(String word) {
        List<Integer> pieces = new ArrayList<>();
        int from = 0;
        while (from < word.length() && word.length() <= LONGEST_WORD) {
            int to = end(word, from);
            if (to == from) {
                return List.of(id("[UNK]"));
            }
            pieces.add(id(piece(word, from, to)));
            from = to;
        }
        return pieces.isEmpty() ? List.of(id("[UNK]")) : pieces;
    }

    private int end(String word, int from) {
        int to = word.length();
        while (to > from && !vocabulary.containsKey(piece(word, from, to))) {
            to--;
        }
        return to;
    }

    private static String piece(String word, int from, int to) {
        return (from > 0 ? CONTINUED : "") + word.substring(from, to);
    }

    private int id(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }
}
