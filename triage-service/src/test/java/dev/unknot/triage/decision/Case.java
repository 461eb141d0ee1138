package dev.unknot.triage.decision;

import dev.unknot.contracts.Level;
import dev.unknot.triage.evidence.Facts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * A complaint as a narrative and as true findings, with the level that the sources require.
 *
 * @param acceptable further levels that the sources allow
 * @param present the findings that are present; all others are absent
 * @param at the only areas in which it holds; empty if it holds in each
 */
public record Case(
        String id,
        String area,
        Set<String> at,
        String story,
        Level level,
        Set<Level> acceptable,
        List<String> present,
        Map<String, Double> numbers) {

    /** The project's own cases, written from the sources before the rules were seen. */
    public static List<Case> own() {
        return read("/cases/vignettes.yaml");
    }

    /** All cases of our own: those of {@link #own()} and those of the dangers. */
    public static List<Case> all() {
        return Stream.concat(own().stream(), dangers().stream()).toList();
    }

    /** Held out while the rules and the reader were tuned, and first run when both were finished; see the file. */
    public static List<Case> heldOut() {
        return read("/cases/held-out.yaml");
    }

    /** Written later, and unlike the first set never used to improve the reader; see the file. */
    public static List<Case> heldOutLater() {
        return read("/cases/held-out-later.yaml");
    }

    /** In German; written in the same way. */
    public static List<Case> german() {
        return read("/cases/german.yaml");
    }

    /** In Spanish; written in the same way. */
    public static List<Case> spanish() {
        return read("/cases/spanish.yaml");
    }

    /** The cases of each danger, told where it is felt first; see {@link Danger}. */
    public static List<Case> dangers() {
        return Danger.all().stream()
                .flatMap(danger -> danger.cases().stream().map(told -> of(danger, told, told.story())))
                .toList();
    }

    /** The cases of dangers that are told in another language too. */
    public static List<Case> dangers(String language) {
        return Danger.all().stream()
                .flatMap(danger -> danger.cases().stream()
                        .flatMap(told -> Optional.ofNullable(told.translations().get(language)).stream()
                                .map(story -> of(danger, told, story))))
                .toList();
    }

    private static Case of(Danger danger, Danger.Told told, String story) {
        return new Case(
                danger.id() + "-" + told.kind(),
                told.at().orElse(danger.felt()).get(0),
                told.at().map(Set::copyOf).orElse(Set.of()),
                story,
                told.level(),
                Set.of(told.level()),
                told.present(),
                Map.of(
                        "age-in-years",
                        told.age(),
                        "days-of-pain",
                        told.days(),
                        "days-of-self-care",
                        0.0,
                        "reports-in-14-days",
                        0.0));
    }

    private static List<Case> read(String path) {
        try (InputStream in = Case.class.getResourceAsStream(path)) {
            List<Map<String, Object>> entries = new Yaml().load(Objects.requireNonNull(in, path));
            return entries.stream().map(Case::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case of(Map<String, Object> entry) {
        Map<?, ?> numbers = (Map<?, ?>) entry.getOrDefault("numbers", Map.of());
        return new Case(
                text(entry, "id"),
                text(entry, "area"),
                Set.of(),
                text(entry, "story"),
                Level.valueOf(text(entry, "level")),
                texts(entry, "acceptable").stream().map(Level::valueOf).collect(Collectors.toSet()),
                texts(entry, "present"),
                numbers.entrySet().stream()
                        .collect(Collectors.toMap(
                                each -> String.valueOf(each.getKey()),
                                each -> ((Number) each.getValue()).doubleValue())));
    }

    private static String text(Map<String, Object> entry, String name) {
        return Objects.requireNonNull(entry.get(name), name).toString();
    }

    private static List<String> texts(Map<String, Object> entry, String name) {
        return ((List<?>) Objects.requireNonNull(entry.get(name), name))
                .stream().map(String::valueOf).toList();
    }

    /** The facts after a full interview. */
    Facts answered() {
        Facts facts = FactsFixture.with(FactsFixture.clearance(area, 40), String.join(" ", present));
        for (Map.Entry<String, Double> number : numbers.entrySet()) {
            facts = FactsFixture.with(facts, number.getKey() + "=" + number.getValue());
        }
        return facts;
    }

    public boolean holdsIn(String place) {
        return at.isEmpty() || at.contains(place);
    }

    public boolean isUnderTriaged(Level decided) {
        return acceptable.stream().noneMatch(each -> decided.atLeast(each));
    }

    public boolean isOverTriaged(Level decided) {
        return acceptable.stream().noneMatch(each -> each.atLeast(decided));
    }
}
