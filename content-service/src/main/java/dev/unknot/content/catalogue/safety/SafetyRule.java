package dev.unknot.content.catalogue.safety;

import dev.unknot.content.catalogue.RemedyContent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A row of {@code safety-rules.yaml}, which describes the fields.
 *
 * @param name tells what the rule is about
 * @param because why some remedies are excepted
 */
public record SafetyRule(
        String name,
        Optional<Set<String>> kinds,
        Optional<Set<String>> tools,
        Optional<Set<String>> areas,
        Optional<Set<String>> slugs,
        Optional<Set<String>> evidence,
        Optional<Set<String>> except,
        Optional<String> because,
        Set<String> block,
        Set<String> mention,
        boolean readableSource) {

    /**
     * A field that breaks a rule.
     *
     * @param message completes a sentence that begins with the field
     */
    public record Fault(String field, String message) {}

    public boolean covers(RemedyContent remedy) {
        return among(kinds, List.of(remedy.kind()))
                && among(tools, remedy.usableTools())
                // A remedy for the whole body is offered for every area.
                && (remedy.areas().isEmpty() || among(areas, remedy.areas()))
                && among(slugs, List.of(remedy.slug()))
                && among(evidence, List.of(remedy.evidence().key()))
                && except.map(each -> !each.contains(remedy.slug())).orElse(true);
    }

    /** What the remedy lacks, if the rule covers it. */
    public Stream<Fault> faults(RemedyContent remedy) {
        if (!covers(remedy)) {
            return Stream.empty();
        }
        List<String> mentioned =
                Stream.concat(remedy.block().stream(), remedy.warn().stream()).toList();
        return Stream.of(
                        missing(block, remedy.block())
                                .map(caution -> new Fault("block", "must contain " + caution + cited())),
                        missing(mention, mentioned)
                                .map(caution -> new Fault("warn", "or block must contain " + caution + cited())),
                        unreadable(remedy))
                .flatMap(each -> each);
    }

    private Stream<Fault> unreadable(RemedyContent remedy) {
        boolean readable =
                remedy.sources().stream().anyMatch(source -> source.url().isPresent());
        return readableSource && !readable
                ? Stream.of(new Fault("evidence", "needs a source with a web address" + cited()))
                : Stream.empty();
    }

    private String cited() {
        return " (safety rule \"" + name + "\")";
    }

    private static Stream<String> missing(Set<String> wanted, List<String> there) {
        return wanted.stream().filter(each -> !there.contains(each)).sorted();
    }

    private static boolean among(Optional<Set<String>> named, List<String> words) {
        return named.map(each -> words.stream().anyMatch(each::contains)).orElse(true);
    }
}
