package dev.unknot.triage.narrative.suspicion;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.narrative.embedding.BgeSmallEncoder;
import dev.unknot.triage.narrative.embedding.SentenceEncoder;
import dev.unknot.triage.narrative.merge.NarrativeMerge;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The released second reader. */
public final class SecondReaderFixture {

    static final SentenceEncoder ENCODER = BgeSmallEncoder.load();
    private static final SecondReader READER = SecondReader.of(ReaderFixture.PROTOCOL, ENCODER);
    private static final Map<String, List<Suspicion>> READ = new ConcurrentHashMap<>();

    private SecondReaderFixture() {}

    /** What is suspected of a narrative alone. */
    public static List<Suspected> suspected(String narrative) {
        Reading reading = ReaderFixture.read(narrative);
        return Suspected.of(
                ReaderFixture.PROTOCOL,
                NarrativeMerge.of(ReaderFixture.PROTOCOL, reading, Facts.NONE, Set.of())
                        .facts(),
                read(narrative));
    }

    /** Each narrative is read once in a run of the tests, since that takes longest. */
    public static List<Suspicion> read(String narrative) {
        return READ.computeIfAbsent(narrative, each -> read(each, ReaderFixture.read(each)));
    }

    static List<Suspicion> read(String narrative, Reading reading) {
        return READER.read(narrative, reading);
    }
}
