package dev.unknot.reminder.plan.wording;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The remedies of the release, as content publishes them; read from the sources, as services do not depend on each other. */
public final class ReleasedCatalogue {

    private static final Path FILE = Path.of("../content-service/src/main/resources/catalogue.yaml");

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private ReleasedCatalogue() {}

    public static List<RemedyPublished> read() {
        List<RemedyPublished> remedies = new ArrayList<>();
        try {
            YAMLMapper.builder()
                    .build()
                    .readTree(FILE.toFile())
                    .get("remedies")
                    .forEach(remedy -> remedies.add(published(remedy)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return remedies;
    }

    private static RemedyPublished published(JsonNode remedy) {
        Map<String, RemedyPublished.Text> texts = new HashMap<>();
        remedy.get("texts")
                .properties()
                .forEach(text ->
                        texts.put(text.getKey(), JSON.convertValue(text.getValue(), RemedyPublished.Text.class)));
        return new RemedyPublished(
                remedy.get("slug").asText(),
                1,
                remedy.get("kind").asText(),
                keys(remedy, "areas").toList(),
                keys(remedy, "causes").toList(),
                remedy.get("minutes").asInt(),
                remedy.get("atDesk").asBoolean(),
                keys(remedy, "block").toList(),
                keys(remedy, "warn").toList(),
                texts,
                Optional.ofNullable(remedy.get("ranking")).map(ReleasedCatalogue::ranking),
                Optional.empty());
    }

    private static Ranking ranking(JsonNode ranking) {
        Map<String, Integer> evidence = new HashMap<>();
        ranking.get("evidence")
                .properties()
                .forEach(area -> evidence.put(area.getKey(), area.getValue().asInt()));
        return new Ranking(
                JSON.convertValue(ranking.get("part"), Ranking.Part.class),
                evidence,
                keys(ranking, "tools").toList(),
                keys(ranking, "causes").toList(),
                keys(ranking, "needs")
                        .map(need -> JSON.convertValue(need, Ranking.Need.class))
                        .toList(),
                keys(ranking, "stages")
                        .map(stage -> JSON.convertValue(stage, Ranking.Stage.class))
                        .toList(),
                ranking.get("order").asInt());
    }

    private static Stream<String> keys(JsonNode from, String field) {
        List<String> keys = new ArrayList<>();
        Optional.ofNullable(from.get(field)).ifPresent(list -> list.forEach(key -> keys.add(key.asText())));
        return keys.stream();
    }
}
