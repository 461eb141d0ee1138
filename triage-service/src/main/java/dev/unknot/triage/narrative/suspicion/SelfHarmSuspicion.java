package dev.unknot.triage.narrative.suspicion;

import dev.unknot.triage.crisis.words.SelfHarmWords;
import dev.unknot.triage.narrative.context.Status;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.stream.Stream;

/** Words of self-harm that the rules did not understand are asked about, in every language that is read. */
public final class SelfHarmSuspicion {

    static final String FINDING = "thoughts-of-suicide";

    private final SelfHarmWords words;

    public SelfHarmSuspicion(SelfHarmWords words) {
        this.words = words;
    }

    /** Nothing if the rules read such thoughts, present or denied. */
    public Stream<Suspicion> in(String narrative, Reading reading) {
        return reading.mentions().stream()
                        .anyMatch(mention -> mention.finding().equals(FINDING) && !mention.is(Status.UNSURE))
                ? Stream.empty()
                : words.firstIn(narrative).map(quote -> new Suspicion(FINDING, quote, 1)).stream();
    }
}
