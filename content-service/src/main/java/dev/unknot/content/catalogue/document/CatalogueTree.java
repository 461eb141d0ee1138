package dev.unknot.content.catalogue.document;

import dev.unknot.content.catalogue.Catalogue;
import dev.unknot.content.catalogue.Limit;
import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Review;
import dev.unknot.content.catalogue.Source;
import dev.unknot.content.catalogue.Step;
import dev.unknot.content.catalogue.Text;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Converts a catalogue to maps, lists, strings, numbers and booleans in document order. The same content always gives
 * the same tree, and {@link CatalogueReader} restores the content from it.
 */
public final class CatalogueTree {

    private CatalogueTree() {}

    public static Map<String, Object> of(Catalogue catalogue) {
        Map<String, Object> sources = new TreeMap<>();
        catalogue.sources().forEach((key, source) -> sources.put(key, source(source)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("sources", sources);
        document.put(
                "remedies",
                catalogue.remedies().stream()
                        .map(remedy -> remedy(
                                remedy,
                                remedy.sources().stream().map(Source::key).toList()))
                        .toList());
        return document;
    }

    /** A single remedy, which contains its sources. */
    public static Map<String, Object> of(RemedyContent remedy) {
        return remedy(
                remedy, remedy.sources().stream().map(CatalogueTree::whole).toList());
    }

    private static Map<String, Object> remedy(RemedyContent remedy, List<?> sources) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("slug", remedy.slug());
        tree.put("kind", remedy.kind());
        tree.put("areas", remedy.areas());
        tree.put("causes", remedy.causes());
        tree.put("conditions", remedy.conditions());
        tree.put("tools", remedy.tools().stream().map(CatalogueTree::tool).toList());
        tree.put("atDesk", remedy.atDesk());
        tree.put("unseen", remedy.unseen());
        tree.put("officeClothes", remedy.officeClothes());
        tree.put("minutes", remedy.minutes());
        tree.put("evidence", remedy.evidence().key());
        tree.put("steps", remedy.steps().stream().map(CatalogueTree::step).toList());
        tree.put("block", remedy.block());
        tree.put("warn", remedy.warn());
        tree.put("sources", sources);
        putFilled(
                tree,
                "limits",
                remedy.limits().stream().map(CatalogueTree::limit).toList());
        remedy.ranking().ifPresent(ranking -> tree.put("ranking", ranking(ranking)));
        remedy.drawing().ifPresent(drawing -> tree.put("drawing", drawing));
        putFilled(tree, "harder", remedy.harder());
        remedy.review().ifPresent(review -> tree.put("review", review(review)));
        remedy.licence().ifPresent(licence -> tree.put("licence", licence.toString()));
        tree.put("texts", texts(remedy));
        return tree;
    }

    private static Map<String, Object> source(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", source.title());
        source.url().ifPresent(url -> tree.put("url", url.toString()));
        tree.put("readOn", source.readOn().toString());
        if (source.seed()) {
            tree.put("seed", true);
        }
        return tree;
    }

    private static Map<String, Object> whole(Source source) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("key", source.key());
        tree.putAll(source(source));
        return tree;
    }

    private static Map<String, Object> tool(Tool tool) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("tool", tool.tool());
        putFilled(tree, "standIns", tool.standIns());
        return tree;
    }

    private static Map<String, Object> limit(Limit limit) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("countries", limit.countries());
        tree.put("days", limit.days());
        limit.feverDays().ifPresent(days -> tree.put("feverDays", days));
        tree.put("source", limit.source());
        return tree;
    }

    private static Map<String, Object> ranking(Ranking ranking) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("part", ranking.part().key());
        tree.put("evidence", new TreeMap<>(ranking.evidence()));
        putFilled(tree, "tools", ranking.tools());
        putFilled(tree, "causes", ranking.causes());
        putFilled(tree, "needs", ranking.needs().stream().map(Ranking.Need::key).toList());
        tree.put("stages", ranking.stages().stream().map(Ranking.Stage::key).toList());
        tree.put("order", ranking.order());
        return tree;
    }

    private static Map<String, Object> review(Review review) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("reviewer", review.reviewer());
        tree.put("reviewedOn", review.reviewedOn().toString());
        return tree;
    }

    private static Map<String, Object> step(Step step) {
        Map<String, Object> tree = new LinkedHashMap<>();
        step.seconds().ifPresent(seconds -> tree.put("seconds", seconds));
        step.repeats().ifPresent(repeats -> tree.put("repeats", repeats));
        step.sides().ifPresent(sides -> tree.put("sides", sides));
        return tree;
    }

    /** English comes first, as the other languages are translated from it. */
    private static Map<String, Object> texts(RemedyContent remedy) {
        Map<String, Object> tree = new LinkedHashMap<>();
        remedy.texts().keySet().stream().filter(RemedyContent.ENGLISH::equals).forEach(en -> tree.put(en, en));
        remedy.texts().keySet().stream().sorted().forEach(language -> tree.put(language, language));
        tree.replaceAll(
                (language, none) -> text(Objects.requireNonNull(remedy.texts().get(language)), remedy.warn()));
        return tree;
    }

    private static Map<String, Object> text(Text text, List<String> warn) {
        Map<String, Object> warnings = new LinkedHashMap<>();
        warn.forEach(caution ->
                warnings.put(caution, Objects.requireNonNull(text.warnings().get(caution))));
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", text.title());
        tree.put("summary", text.summary());
        tree.put("steps", text.steps());
        if (!warnings.isEmpty()) {
            tree.put("warnings", warnings);
        }
        text.drawing().ifPresent(drawing -> tree.put("drawing", drawing));
        text.nudge().ifPresent(nudge -> tree.put("nudge", nudge(nudge)));
        return tree;
    }

    private static Map<String, Object> nudge(RemedyPublished.Nudge nudge) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("title", nudge.title());
        tree.put("text", nudge.text());
        nudge.stop().ifPresent(stop -> tree.put("stop", stop));
        return tree;
    }

    private static void putFilled(Map<String, Object> tree, String name, Collection<?> values) {
        if (!values.isEmpty()) {
            tree.put(name, values);
        }
    }
}
