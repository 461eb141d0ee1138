package dev.unknot.triage.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.contracts.Level;
import dev.unknot.triage.decision.Assessor;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The number of screens for the project's own cases, including optional ones. */
class InterviewLengthTest {

    private static final Protocol PROTOCOL = ProtocolFixture.released();

    @Test
    void fewScreensAreEnough() throws IOException {
        Map<Level, List<Integer>> screens = new EnumMap<>(Level.class);
        try (InputStream in = InterviewLengthTest.class.getResourceAsStream("/cases/vignettes.yaml")) {
            List<Map<String, Object>> cases = new Yaml().load(Objects.requireNonNull(in));
            for (Map<String, Object> each : cases) {
                Interviewee person = person(each).interviewed();
                screens.computeIfAbsent(
                                Assessor.decide(PROTOCOL, person.facts()).level(), none -> new ArrayList<>())
                        .add(person.questions().size());
            }
        }
        screens.forEach((level, counts) -> System.out.printf(
                "screens for %-9s median %d, nine in ten within %d, at most %d, of %d cases%n",
                level, share(counts, 0.5), share(counts, 0.9), share(counts, 1), counts.size()));

        assertThat(share(Objects.requireNonNull(screens.get(Level.SELF_CARE)), 0.5))
                .isLessThanOrEqualTo(8);
        assertThat(share(Objects.requireNonNull(screens.get(Level.AMBULANCE)), 0.5))
                .isLessThanOrEqualTo(2);
    }

    /** The quantile: the smallest count that this share of people does not exceed. */
    private static int share(List<Integer> counts, double share) {
        Collections.sort(counts);
        return counts.get((int) Math.ceil(share * counts.size()) - 1);
    }

    private static Interviewee person(Map<String, Object> entry) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        ((Map<?, ?>) entry.getOrDefault("numbers", Map.of()))
                .forEach((id, number) -> numbers.put(id.toString(), ((Number) number).doubleValue()));
        LinkedHashSet<String> present = new LinkedHashSet<>();
        ((List<?>) entry.getOrDefault("present", List.of())).forEach(id -> present.add(id.toString()));
        return new Interviewee(
                PROTOCOL, Objects.requireNonNull(entry.get("area")).toString(), present, numbers);
    }
}
