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
    private final Map<String, Integer> placeOf;
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
        placeOf = IntStream.range(0, remedies.size())
                .boxed()
                .collect(Collectors.toMap(place -> remedies.get(place).slug(), Function.identity()));
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
        return Optional.ofNullable(placeOf.get(slug)).map(remedies::get);
    }

    /** All remedies, in reading order. */
    public List<PublishedRemedy> remedies() {
        return remedies;
    }

    /** The remedies that fit, in reading order. A remedy for the whole body fits every area. */
    public Stream<PublishedRemedy> find(RemedyFilter filter) {
        return places(filter).stream().mapToObj(remedies::get);
    }

    /** The remedies that fit and come after {@code last} in reading order. */
    public Stream<PublishedRemedy> find(RemedyFilter filter, Position last) {
        return places(filter).stream()
                .mapToObj(remedies::get)
                .dropWhile(remedy -> Position.of(remedy).compareTo(last) <= 0);
    }

    /** The published remedies among {@code slugs} that fit, in the order of {@code slugs}. */
    public Stream<PublishedRemedy> find(RemedyFilter filter, Stream<String> slugs) {
        BitSet places = places(filter);
        return slugs.flatMap(slug -> Stream.ofNullable(placeOf.get(slug)))
                .filter(places::get)
                .map(remedies::get);
    }

    /** The languages of all texts. */
    public Set<String> languages() {
        return languages;
    }

    private BitSet places(RemedyFilter filter) {
        BitSet places = new BitSet(remedies.size());
        places.set(0, remedies.size());
        if (!filter.areas().isEmpty()) {
            BitSet fitting = any(areas, filter.areas());
            fitting.or(wholeBody);
            places.and(fitting);
        }
        keepAny(places, kinds, filter.kinds());
        keepAny(places, tools, filter.tools());
        keepAny(places, causes, filter.causes());
        keepAny(places, conditions, filter.conditions());
        places.andNot(any(blockedBy, filter.avoid()));
        keep(places, atDesk, filter.atDesk());
        keep(places, unseen, filter.unseen());
        keep(places, officeClothes, filter.officeClothes());
        filter.maxMinutes()
                .ifPresent(most -> places.stream()
                        .filter(place -> remedies.get(place).content().minutes() > most)
                        .forEach(places::clear));
        return places;
    }

    private static void keepAny(BitSet places, Map<String, BitSet> byWord, List<String> words) {
        if (!words.isEmpty()) {
            places.and(any(byWord, words));
        }
    }

    private static void keep(BitSet places, BitSet having, Optional<Boolean> wanted) {
        if (wanted.isPresent() && wanted.get()) {
            places.and(having);
        } else if (wanted.isPresent()) {
            places.andNot(having);
        }
    }

    private static BitSet any(Map<String, BitSet> byWord, List<String> words) {
        BitSet any = new BitSet();
        words.forEach(word -> any.or(byWord.getOrDefault(word, new BitSet())));
        return any;
    }

    private Map<String, BitSet> byWord(Function<RemedyContent, List<String>> words) {
        Map<String, BitSet> byWord = new HashMap<>();
        for (int place = 0; place < remedies.size(); place++) {
            for (String word : words.apply(remedies.get(place).content())) {
                byWord.computeIfAbsent(word, first -> new BitSet()).set(place);
            }
        }
        return byWord;
    }

    private BitSet where(Function<RemedyContent, Boolean> holds) {
        return IntStream.range(0, remedies.size())
                .filter(place -> holds.apply(remedies.get(place).content()))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
