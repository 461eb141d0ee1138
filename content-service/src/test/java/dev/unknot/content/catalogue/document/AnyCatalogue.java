package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.Limit;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Review;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.catalogue.Step;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Generates valid catalogues with unusual content. */
final class AnyCatalogue {

    private static final Vocabulary WORDS = Vocabulary.released();

    private static final List<String> NASTY_TEXTS = List.of(
            "yes",
            "No",
            "on",
            "~",
            "null",
            "Null",
            "true",
            "1e3",
            "0x1F",
            "012",
            "-1",
            ".inf",
            "1:30",
            "2026-11-21",
            "y",
            "=",
            "<<",
            "- dash",
            "-",
            "? what",
            ": colon",
            "key: value",
            "ends with:",
            "a #comment",
            "#comment",
            "\"quoted\"",
            "'single'",
            "it's",
            "back\\slash",
            "\\n",
            "\\u0000",
            "[list]",
            "{map}",
            "a, b",
            "*alias",
            "&anchor",
            "!tag",
            "|",
            ">",
            "%directive",
            "@at",
            "`tick`",
            "---",
            "...",
            "--- a",
            "a  b   c",
            "emoji 🧘‍♀️ and 👍🏽",
            "שלום עולם",
            "مرحبا \u200F(abc)",
            "¿Qué?",
            "¡Ay!",
            "Ärger",
            "中文，句子。",
            "no\u00A0break",
            "\u00A0",
            "zero\u200Bwidth",
            "é and e\u0301",
            "{}",
            "[]",
            "\"",
            "\\",
            "'",
            ",",
            "http://x.y/#z",
            "a:b",
            "NaN",
            "long ".repeat(119) + "end");

    private static final List<String> NASTY_SLUGS = List.of(
            "yes", "no", "null", "true", "on", "1e3", "12", "0", "007", "2026-11-21", "y", "1-2", "e", "0x1f", "nan");

    private final Random random;

    private AnyCatalogue(Random random) {
        this.random = random;
    }

    static Arbitrary<Catalogue> arbitrary() {
        return Arbitraries.randomValue(random -> new AnyCatalogue(random).catalogue());
    }

    private Catalogue catalogue() {
        List<Source> sources = slugs(4).map(this::source).toList();
        return new Catalogue(slugs(5).map(slug -> remedy(slug, sources)).toList());
    }

    private RemedyContent remedy(String slug, List<Source> sources) {
        List<String> cautions = some(WORDS.cautions().keySet(), 6);
        List<String> block = cautions.subList(0, cautions.size() / 2);
        List<String> warn = cautions.subList(cautions.size() / 2, cautions.size());
        List<Step> steps =
                Stream.generate(this::step).limit(1 + random.nextInt(4)).toList();
        Optional<String> drawing = maybe(slug);
        String kind = one(WORDS.kinds().keySet());
        Optional<Ranking> ranking = maybe(ranking());
        boolean nudged = !Set.of("food", "medicine", "professional").contains(kind)
                && ranking.filter(each -> each.part() == Ranking.Part.CARE).isEmpty();
        return new RemedyContent(
                slug,
                kind,
                some(WORDS.areas().keySet(), 3),
                atLeastOne(WORDS.causes().keySet()),
                atLeastOne(WORDS.conditions().keySet()),
                some(WORDS.tools().keySet(), 3).stream().map(this::tool).toList(),
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean(),
                240,
                Evidence.values()[random.nextInt(Evidence.values().length)],
                steps,
                block,
                warn,
                sources.subList(random.nextInt(sources.size()), sources.size()),
                limits(sources.get(sources.size() - 1)),
                ranking,
                drawing,
                harder(slug),
                maybe(review()),
                maybe(URI.create("https://example.org/licence")),
                texts(steps.size(), warn, drawing.isPresent(), nudged));
    }

    private Map<String, Text> texts(int steps, List<String> warn, boolean drawing, boolean nudged) {
        return Stream.of("en", "de", "no", "es-419", "yue")
                .limit(1 + random.nextInt(5))
                .collect(Collectors.toMap(language -> language, language -> text(steps, warn, drawing, nudged)));
    }

    private Text text(int steps, List<String> warn, boolean drawing, boolean nudged) {
        Map<String, String> warnings = new TreeMap<>();
        warn.forEach(caution -> warnings.put(caution, words(600)));
        return new Text(
                words(120),
                words(600),
                IntStream.range(0, steps).mapToObj(i -> words(600)).toList(),
                warnings,
                drawing ? Optional.of(words(600)) : Optional.empty(),
                nudged ? maybe(nudge()) : Optional.empty());
    }

    /** {@code stop} is one sentence, so no texts are joined in it. */
    private RemedyPublished.Nudge nudge() {
        return new RemedyPublished.Nudge(words(40), words(400), maybe(NASTY_TEXTS.get(random.nextInt(10))));
    }

    private Source source(String key) {
        return new Source(
                key, words(120), maybe(URI.create("https://example.org/a?b=c#" + key)), date(), random.nextBoolean());
    }

    private LocalDate date() {
        return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000));
    }

    private List<String> harder(String slug) {
        return slugs(3).filter(other -> !other.equals(slug)).toList();
    }

    private Review review() {
        return new Review(words(120), date());
    }

    private List<Limit> limits(Source source) {
        return random.nextBoolean()
                ? List.of()
                : List.of(new Limit(
                        List.of("DE", "AT"),
                        1 + random.nextInt(10),
                        random.nextBoolean() ? Optional.of(3) : Optional.empty(),
                        source.key()));
    }

    private Ranking ranking() {
        Map<String, Integer> evidence = new TreeMap<>();
        some(WORDS.areas().keySet(), 3).forEach(area -> evidence.put(area, random.nextInt(4)));
        return new Ranking(
                Ranking.Part.values()[random.nextInt(Ranking.Part.values().length)],
                evidence,
                some(WORDS.tools().keySet(), 2),
                some(WORDS.causes().keySet(), 2),
                random.nextBoolean() ? List.of() : List.of(Ranking.Need.STAND, Ranking.Need.HOME),
                List.of(Ranking.Stage.WEEKS, Ranking.Stage.MONTHS),
                1 + random.nextInt(200));
    }

    private Tool tool(String tool) {
        return new Tool(tool, some(WORDS.tools().keySet(), 2));
    }

    private Step step() {
        return new Step(maybe(1 + random.nextInt(20)), maybe(1 + random.nextInt(5)), maybe(1 + random.nextInt(2)));
    }

    /** One of the difficult texts, or several concatenated. */
    private String words(int max) {
        String words = Stream.generate(() -> NASTY_TEXTS.get(random.nextInt(NASTY_TEXTS.size())))
                .limit(random.nextBoolean() ? 1 : 1 + random.nextInt(4))
                .collect(Collectors.joining(random.nextBoolean() ? "" : " "));
        return words.length() <= max ? words : "too long";
    }

    private Stream<String> slugs(int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(i -> random.nextBoolean() ? NASTY_SLUGS.get(random.nextInt(NASTY_SLUGS.size())) : "slug-" + i)
                .distinct();
    }

    private <T> Optional<T> maybe(T value) {
        return random.nextBoolean() ? Optional.of(value) : Optional.empty();
    }

    private String one(Set<String> words) {
        return List.copyOf(new TreeSet<>(words)).get(random.nextInt(words.size()));
    }

    private List<String> atLeastOne(Set<String> words) {
        return Stream.concat(Stream.of(one(words)), some(words, 3).stream())
                .distinct()
                .toList();
    }

    private List<String> some(Set<String> words, int most) {
        return Stream.generate(() -> one(words))
                .limit(random.nextInt(most + 1))
                .distinct()
                .toList();
    }
}
