package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * All remedies published at one moment, in reading order: those for a named area before those for the whole body,
 * better evidence first, then the shorter, then by slug. Immutable; a publication creates a new index.
 */
public final class RemedyIndex {

    private static final Comparator<PublishedRemedy> READING_ORDER = Comparator.comparing(Position::of);

    private final List<PublishedRemedy> remedies;
    private final Map<String, Integer> positionOf;
    // The positions of the remedies that have each key, so that a filter takes a few bit operations.
    private final Map<String, BitSet> areas;
    private final Map<String, BitSet> kinds;
    private final Map<String, BitSet> tools;
    private final Map<String, BitSet> causes;
    private final Map<String, BitSet> conditions;
    private final Map<String, BitSet> blockedBy;
    private final Set<String> languages;
    private final BitSet wholeBody;
    private final BitSet atDesk;
    private final BitSet unseen;
    private final BitSet officeClothes;

    public RemedyIndex(Collection<PublishedRemedy> published) {
        remedies = published.stream().sorted(READING_ORDER).toList();
        positionOf = IntStream.range(0, remedies.size())
                .boxed()
                .collect(Collectors.toMap(position -> remedies.get(position).slug(), Function.identity()));
        languages = remedies.stream()
                .flatMap(remedy -> remedy.content().texts().keySet().stream())
                .collect(Collectors.toUnmodifiableSet());
        areas = byWord(RemedyContent::areas);
        kinds = byWord(content -> List.of(content.kind()));
        tools = byWord(RemedyContent::usableTools);
        causes = byWord(RemedyContent::causes);
        conditions = byWord(RemedyContent::conditions);
        blockedBy = byWord(RemedyContent::block);
        wholeBody = where(content -> content.areas().isEmpty());
        atDesk = where(RemedyContent::atDesk);
        unseen = where(RemedyContent::unseen);
        officeClothes = where(RemedyContent::officeClothes);
    }

    public Optional<PublishedRemedy> remedy(String slug) {
        return Optional.ofNullable(positionOf.get(slug)).map(remedies::get);
    }

    /** All remedies, in reading order. */
    public List<PublishedRemedy> remedies() {
        return remedies;
    }

    /** The remedies that fit, in reading order. A remedy for the whole body fits every area. */
    public Stream<PublishedRemedy> find(RemedyFilter filter) {
        return positions(filter).stream().mapToObj(remedies::get);
    }

    /** The remedies that fit and come after {@code last} in reading order. */
    public Stream<PublishedRemedy> find(RemedyFilter filter, Position last) {
        return positions(filter).stream()
                .mapToObj(remedies::get)
                .dropWhile(remedy -> Position.of(remedy).compareTo(last) <= 0);
    }

    /** The published remedies among {@code slugs} that fit, in the order of {@code slugs}. */
    public Stream<PublishedRemedy> find(RemedyFilter filter, Stream<String> slugs) {
        BitSet positions = positions(filter);
        return slugs.flatMap(slug -> Stream.ofNullable(positionOf.get(slug)))
                .filter(positions::get)
                .map(remedies::get);
    }

    /** The languages of all texts. */
    public Set<String> languages() {
        return languages;
    }

    private BitSet positions(RemedyFilter filter) {
        BitSet positions = new BitSet(remedies.size());
        positions.set(0, remedies.size());
        if (!filter.areas().isEmpty()) {
            BitSet matching = any(areas, filter.areas());
            matching.or(wholeBody);
            positions.and(matching);
        }
        keepAny(positions, kinds, filter.kinds());
        keepAny(positions, tools, filter.tools());
        keepAny(positions, causes, filter.causes());
        keepAny(positions, conditions, filter.conditions());
        positions.andNot(any(blockedBy, filter.avoid()));
        keep(positions, atDesk, filter.atDesk());
        keep(positions, unseen, filter.unseen());
        keep(positions, officeClothes, filter.officeClothes());
        filter.maxMinutes()
                .ifPresent(most -> positions.stream()
                        .filter(position -> remedies.get(position).content().minutes() > most)
                        .forEach(positions::clear));
        return positions;
    }

    private static void keepAny(BitSet positions, Map<String, BitSet> byWord, List<String> words) {
        if (!words.isEmpty()) {
            positions.and(any(byWord, words));
        }
    }

    private static void keep(BitSet positions, BitSet having, Optional<Boolean> required) {
        if (required.isPresent() && required.get()) {
            positions.and(having);
        } else if (required.isPresent()) {
            positions.andNot(having);
        }
    }

    private static BitSet any(Map<String, BitSet> byWord, List<String> words) {
        BitSet any = new BitSet();
        words.forEach(word -> any.or(byWord.getOrDefault(word, new BitSet())));
        return any;
    }

    private Map<String, BitSet> byWord(Function<RemedyContent, List<String>> words) {
        Map<String, BitSet> byWord = new HashMap<>();
        for (int position = 0; position < remedies.size(); position++) {
            for (String word : words.apply(remedies.get(position).content())) {
                byWord.computeIfAbsent(word, first -> new BitSet()).set(position);
            }
        }
        return byWord;
    }

    private BitSet where(Function<RemedyContent, Boolean> holds) {
        return IntStream.range(0, remedies.size())
                .filter(position -> holds.apply(remedies.get(position).content()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
