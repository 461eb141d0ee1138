package dev.unknot.content.index;

import dev.unknot.content.catalogue.RemedyContent;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
    private final Map<String, List<PublishedRemedy>> easier;
    private final Set<String> languages;
    private final int[] bySlug;
    private final int[] placeBySlug;
    private final BitSet wholeBody;
    private final BitSet atDesk;
    private final BitSet unseen;
    private final BitSet officeClothes;

    public RemedyIndex(Collection<PublishedRemedy> published) {
        remedies = published.stream().sorted(READING_ORDER).toList();
        positionOf = IntStream.range(0, remedies.size())
                .boxed()
                .collect(Collectors.toMap(position -> remedies.get(position).slug(), Function.identity()));
        bySlug = IntStream.range(0, remedies.size())
                .boxed()
                .sorted(Comparator.comparing(position -> remedies.get(position).slug()))
                .mapToInt(Integer::intValue)
                .toArray();
        placeBySlug = new int[bySlug.length];
        IntStream.range(0, bySlug.length).forEach(place -> placeBySlug[bySlug[place]] = place);
        easier = new HashMap<>();
        remedies.forEach(remedy -> remedy.content()
                .harder()
                .forEach(harder -> easier.computeIfAbsent(harder, first -> new ArrayList<>())
                        .add(remedy)));
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

    /** The harder variants of the remedy that are published. */
    public List<PublishedRemedy> harder(RemedyContent remedy) {
        return remedy.harder().stream().flatMap(slug -> remedy(slug).stream()).toList();
    }

    /** The published remedies that name the slug as a harder variant, in reading order. */
    public List<PublishedRemedy> easier(String slug) {
        return easier.getOrDefault(slug, List.of());
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

    /** The position in reading order of the remedy at this place in the order of slugs. */
    public int positionBySlug(int place) {
        return bySlug[place];
    }

    /** The place in the order of slugs of the remedy at this position in reading order. */
    public int placeBySlug(int position) {
        return placeBySlug[position];
    }

    /** The positions in reading order of {@code some} of its remedies. */
    public BitSet positions(Collection<PublishedRemedy> some) {
        return some.stream()
                .mapToInt(remedy -> Objects.requireNonNull(positionOf.get(remedy.slug())))
                .collect(BitSet::new, BitSet::set, BitSet::or);
    }

    /** The number of remedies at {@code positions} per key. */
    public Facets facets(BitSet positions) {
        return new Facets(
                areas(positions),
                count(kinds, positions),
                count(tools, positions),
                count(causes, positions),
                count(conditions, positions));
    }

    private Map<String, Integer> areas(BitSet positions) {
        Map<String, Integer> counts = count(areas, positions);
        int everywhere = common(wholeBody, positions);
        counts.replaceAll((area, named) -> named + everywhere);
        return counts;
    }

    private static Map<String, Integer> count(Map<String, BitSet> byWord, BitSet positions) {
        Map<String, Integer> counts = new TreeMap<>();
        byWord.forEach((word, having) -> {
            int count = common(having, positions);
            if (count > 0) {
                counts.put(word, count);
            }
        });
        return counts;
    }

    private static int common(BitSet some, BitSet others) {
        BitSet both = (BitSet) some.clone();
        both.and(others);
        return both.cardinality();
    }

    /** The languages of all texts. */
    public Set<String> languages() {
        return languages;
    }

    /** The positions, in reading order, of the remedies that fit. */
    public BitSet positions(RemedyFilter filter) {
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
