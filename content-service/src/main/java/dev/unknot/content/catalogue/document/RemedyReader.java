package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Evidence;
import dev.unknot.content.catalogue.Limit;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Review;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.catalogue.Step;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.content.catalogue.safety.SafetyRule;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Ranking;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the remedies of a document. */
final class RemedyReader {

    private static final Set<String> FIELDS = Set.of(
            "slug",
            "kind",
            "areas",
            "causes",
            "conditions",
            "tools",
            "atDesk",
            "unseen",
            "officeClothes",
            "minutes",
            "evidence",
            "steps",
            "block",
            "warn",
            "sources",
            "limits",
            "ranking",
            "drawing",
            "harder",
            "review",
            "licence",
            "texts");

    /** As in the schema of the event remedy-published. */
    private static final int LONGEST = 240;

    /** Of a reviewer's name and profession, in characters. */
    private static final int REVIEWER = 120;

    /** Longer than any medicine may be taken without a doctor. */
    private static final int MOST_DAYS = 31;

    private static final Set<String> NEVER_NUDGED = Set.of("food", "medicine", "professional");

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final Vocabulary vocabulary;
    private final Function<Item, Optional<Source>> source;
    private final Function<RemedyContent, List<SafetyRule.Fault>> rules;
    private final RankingReader rankings;
    private final Set<String> slugs = new HashSet<>();

    /** Reads remedies, with each source read by {@code source}, and refuses those that break {@code rules}. */
    RemedyReader(
            Vocabulary vocabulary,
            Function<Item, Optional<Source>> source,
            Function<RemedyContent, List<SafetyRule.Fault>> rules) {
        this.vocabulary = vocabulary;
        this.rankings = new RankingReader(vocabulary);
        this.source = source;
        this.rules = rules;
    }

    Optional<RemedyContent> read(Item item) {
        Fields fields = Fields.of(item, FIELDS);
        return read(slug(fields), fields);
    }

    /** Reads the remedy with this slug, which {@code item} may omit. */
    Optional<RemedyContent> readAs(String slug, Item item) {
        Fields fields = Fields.of(item, FIELDS);
        fields.optional("slug")
                .ifPresent(each -> each.slug()
                        .filter(other -> !other.equals(slug))
                        .ifPresent(other -> each.refuse("must be " + slug + ", as in the path, or be omitted")));
        return read(slug, fields);
    }

    private Optional<RemedyContent> read(String slug, Fields fields) {
        List<Step> steps = fields.list("steps", 1, RemedyReader::step);
        List<String> warn = words(fields, "warn", 0, vocabulary.cautions());
        List<Source> sources = sources(fields);
        Optional<String> drawing = fields.optional("drawing").flatMap(Item::slug);
        RemedyContent remedy = new RemedyContent(
                slug,
                fields.required("kind")
                        .flatMap(each -> word(each, vocabulary.kinds()))
                        .orElse(""),
                words(fields, "areas", 0, vocabulary.areas()),
                words(fields, "causes", 1, vocabulary.causes()),
                words(fields, "conditions", 1, vocabulary.conditions()),
                fields.list("tools", 0, this::tool),
                flag(fields, "atDesk"),
                flag(fields, "unseen"),
                flag(fields, "officeClothes"),
                fields.required("minutes")
                        .flatMap(each -> each.number(1, LONGEST))
                        .orElse(LONGEST),
                fields.required("evidence").flatMap(RemedyReader::evidence).orElse(Evidence.WEAK),
                steps,
                words(fields, "block", 0, vocabulary.cautions()),
                warn,
                sources,
                limits(fields, sources),
                fields.optional("ranking").flatMap(rankings::read),
                drawing,
                harder(slug, fields),
                fields.optional("review").flatMap(RemedyReader::review),
                fields.optional("licence").flatMap(SourceReader::url),
                TextReader.texts(fields, steps.size(), warn, drawing.isPresent()));
        refuseContradictions(fields, remedy);
        rules.apply(remedy)
                .forEach(fault -> fields.optional(fault.field()).ifPresent(item -> item.refuse(fault.message())));
        return Optional.of(remedy);
    }

    private String slug(Fields fields) {
        return fields.required("slug")
                .flatMap(item -> item.slug()
                        .flatMap(slug -> slugs.add(slug)
                                ? Optional.of(slug)
                                : item.refuse("is already the slug of an earlier remedy")))
                .orElse("");
    }

    private static List<String> harder(String slug, Fields fields) {
        Set<String> seen = new HashSet<>(Set.of(slug));
        return fields.optional("harder").isPresent()
                ? fields.list(
                        "harder",
                        1,
                        item -> item.slug()
                                .flatMap(other -> seen.add(other)
                                        ? Optional.of(other)
                                        : item.refuse(other.equals(slug) ? "is the remedy itself" : "is given twice")))
                : List.of();
    }

    private static Optional<Review> review(Item item) {
        Fields fields = Fields.of(item, Set.of("reviewer", "reviewedOn"));
        String reviewer = fields.text("reviewer", REVIEWER);
        return fields.required("reviewedOn").flatMap(Item::date).map(on -> new Review(reviewer, on));
    }

    private List<Source> sources(Fields fields) {
        Set<String> seen = new HashSet<>();
        return fields.list(
                "sources",
                1,
                item -> source.apply(item)
                        .flatMap(each -> seen.add(each.key()) ? Optional.of(each) : item.refuse("is given twice")));
    }

    private static List<Limit> limits(Fields fields, List<Source> sources) {
        Set<String> keys = sources.stream().map(Source::key).collect(Collectors.toSet());
        return fields.optional("limits").isPresent() ? fields.list("limits", 1, item -> limit(item, keys)) : List.of();
    }

    private static Optional<Limit> limit(Item item, Set<String> sources) {
        Fields fields = Fields.of(item, Set.of("countries", "days", "feverDays", "source"));
        List<String> countries = fields.list("countries", 1, RemedyReader::country);
        Optional<Integer> days = fields.required("days").flatMap(each -> each.number(1, MOST_DAYS));
        Optional<Integer> feverDays = fields.optional("feverDays").flatMap(each -> each.number(1, MOST_DAYS));
        Optional<String> source = fields.required("source")
                .flatMap(each -> each.slug()
                        .flatMap(key -> sources.contains(key)
                                ? Optional.of(key)
                                : each.refuse("must be one of the remedy's sources")));
        return days.flatMap(most -> source.map(key -> new Limit(countries, most, feverDays, key)));
    }

    private static Optional<String> country(Item item) {
        return item.text(2)
                .flatMap(code -> COUNTRIES.contains(code)
                        ? Optional.of(code)
                        : item.refuse("must be an ISO 3166-1 alpha-2 code such as DE"));
    }

    private static boolean flag(Fields fields, String name) {
        return fields.required(name).flatMap(Item::flag).orElse(false);
    }

    private static void refuseContradictions(Fields fields, RemedyContent remedy) {
        remedy.warn().stream()
                .filter(remedy.block()::contains)
                .forEach(both -> fields.optional("warn")
                        .ifPresent(item -> item.refuse("contains " + both + ", which block also contains")));
        if (isNeverNudged(remedy)
                && remedy.texts().values().stream()
                        .anyMatch(text -> text.nudge().isPresent())) {
            fields.optional("texts")
                    .ifPresent(item -> item.refuse("contains a nudge, but food, medicine and care are never nudged"));
        }
        long seconds = remedy.steps().stream().mapToLong(Step::totalSeconds).sum();
        if (seconds > remedy.minutes() * 60) {
            fields.optional("minutes")
                    .ifPresent(item -> item.refuse("is less than the " + seconds + " seconds that the steps take"));
        }
    }

    private static boolean isNeverNudged(RemedyContent remedy) {
        return NEVER_NUDGED.contains(remedy.kind())
                || remedy.ranking()
                        .filter(ranking -> ranking.part() == Ranking.Part.CARE)
                        .isPresent();
    }

    private Optional<Tool> tool(Item item) {
        Fields fields = Fields.of(item, Set.of("tool", "standIns"));
        String tool = fields.required("tool")
                .flatMap(each -> word(each, vocabulary.tools()))
                .orElse("");
        List<String> standIns =
                fields.optional("standIns").isPresent() ? words(fields, "standIns", 1, vocabulary.tools()) : List.of();
        return Optional.of(new Tool(tool, standIns));
    }

    private static Optional<Step> step(Item item) {
        Fields fields = Fields.of(item, Set.of("seconds", "repeats", "sides"));
        return Optional.of(new Step(
                fields.optional("seconds").flatMap(each -> each.number(1, 3600)),
                fields.optional("repeats").flatMap(each -> each.number(1, 100)),
                fields.optional("sides").flatMap(each -> each.number(1, 2))));
    }

    private static Optional<Evidence> evidence(Item item) {
        return item.text(64).flatMap(text -> {
            Optional<Evidence> evidence = Arrays.stream(Evidence.values())
                    .filter(each -> each.key().equals(text))
                    .findFirst();
            return evidence.isPresent() ? evidence : item.refuse("must be strong, moderate, weak or traditional");
        });
    }

    static List<String> words(Fields fields, String name, int min, Map<String, ?> known) {
        Set<String> seen = new HashSet<>();
        return fields.list(
                name,
                min,
                item -> word(item, known)
                        .flatMap(word -> seen.add(word) ? Optional.of(word) : item.refuse("is given twice")));
    }

    static Optional<String> word(Item item, Map<String, ?> known) {
        return item.text(64)
                .flatMap(text -> known.containsKey(text)
                        ? Optional.of(text)
                        : item.refuse("is unknown; use one of "
                                + String.join(
                                        ", ", known.keySet().stream().sorted().toList())));
    }
}
