package dev.unknot.content.catalogue.document;

import dev.unknot.contracts.Vocabulary;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.Ranking.Need;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads what decides how early a remedy is suggested. */
final class RankingReader {

    private static final int BEST = 3;
    private static final int LAST = 100_000;
    private static final Set<String> FIELDS = Set.of("part", "evidence", "tools", "causes", "needs", "stages", "order");

    private static final Map<String, Part> PARTS = byKey(Part.values(), Part::key);
    private static final Map<String, Need> NEEDS = byKey(Need.values(), Need::key);
    private static final Map<String, Stage> STAGES = byKey(Stage.values(), Stage::key);

    private final Vocabulary vocabulary;

    RankingReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Empty if the part is missing or unknown, which is a fault. */
    Optional<Ranking> read(Item item) {
        Fields fields = Fields.of(item, FIELDS);
        Map<String, Integer> evidence =
                fields.required("evidence").map(this::evidence).orElse(Map.of());
        List<String> tools = optional(fields, "tools", vocabulary.tools());
        List<String> causes = optional(fields, "causes", vocabulary.causes());
        List<Need> needs =
                optional(fields, "needs", NEEDS).stream().map(NEEDS::get).toList();
        List<Stage> stages = RemedyReader.words(fields, "stages", 1, STAGES).stream()
                .map(STAGES::get)
                .toList();
        int order =
                fields.required("order").flatMap(each -> each.number(1, LAST)).orElse(LAST);
        return fields.required("part")
                .flatMap(each -> RemedyReader.word(each, PARTS))
                .map(PARTS::get)
                .map(part -> new Ranking(part, evidence, tools, causes, needs, stages, order));
    }

    private static List<String> optional(Fields fields, String name, Map<String, ?> known) {
        return fields.optional(name).isPresent() ? RemedyReader.words(fields, name, 1, known) : List.of();
    }

    private Map<String, Integer> evidence(Item item) {
        Map<String, Integer> evidence = new LinkedHashMap<>();
        Fields.of(item, vocabulary.areas().keySet())
                .items()
                .forEach((area, strength) -> strength.number(0, BEST).ifPresent(number -> evidence.put(area, number)));
        return evidence;
    }

    private static <T> Map<String, T> byKey(T[] values, Function<T, String> key) {
        return Arrays.stream(values).collect(Collectors.toMap(key, Function.identity()));
    }
}
