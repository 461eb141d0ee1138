package dev.unknot.triage.narrative.reading;

import java.util.List;
import java.util.stream.Stream;

/** The held-out sentences without their meaning. */
public final class HeldOutText {

    private HeldOutText() {}

    public static List<String> sentences() {
        return Stream.of("danger", "innocent")
                .flatMap(family -> Sentence.of("/narrative/held-out/" + family + ".csv").stream())
                .map(Sentence::text)
                .toList();
    }
}
