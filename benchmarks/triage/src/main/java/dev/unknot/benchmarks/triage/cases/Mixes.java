package dev.unknot.benchmarks.triage.cases;

import dev.unknot.triage.evidence.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The evidence that engines are asked to judge. The same at each run. */
public enum Mixes {
    /** The project's own cases, every question answered. */
    ANSWERED {
        @Override
        public List<Facts> facts() {
            return OwnCase.all().stream().map(OwnCase::answered).toList();
        }
    },
    /** Nothing is known but where it hurts, so nearly every rule is open. */
    AREA_ONLY {
        @Override
        public List<Facts> facts() {
            return Released.VOCABULARY.areas().keySet().stream()
                    .map(Facts.NONE::withArea)
                    .toList();
        }
    },
    /** The signs of two cases at once, half of all questions unanswered. */
    MIXED {
        @Override
        public List<Facts> facts() {
            Random random = new Random(SEED);
            List<OwnCase> cases = OwnCase.all();
            List<Facts> mixed = new ArrayList<>();
            while (mixed.size() < HOW_MANY) {
                mixed.add(
                        mix(cases.get(random.nextInt(cases.size())), cases.get(random.nextInt(cases.size())), random));
            }
            return mixed;
        }
    };

    private static final int HOW_MANY = 1_000;
    private static final long SEED = 20_261_121;

    public abstract List<Facts> facts();

    private static Facts mix(OwnCase one, OwnCase other, Random random) {
        Facts all = one.answered();
        Map<String, Boolean> answers = new LinkedHashMap<>(all.answers());
        other.present().forEach(finding -> answers.put(finding, true));
        answers.keySet().removeIf(finding -> random.nextBoolean());
        Map<String, Double> numbers = new LinkedHashMap<>(all.numbers());
        numbers.keySet().removeIf(finding -> random.nextBoolean());
        return new Facts(answers, numbers, all.area().filter(area -> random.nextBoolean()));
    }
}
