package dev.unknot.triage.narrative.suspicion;

import dev.unknot.triage.narrative.embedding.SentenceEncoder;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The vectors of the exemplars, computed before the release, so that a start need not encode thousands of sentences. A
 * sentence that is missing here is encoded at start.
 */
public final class ExemplarVectors {

    private static final String RELEASED = "/narrative/en/exemplars.vectors";

    private final Map<Long, QuantisedVector> bySentence;

    private ExemplarVectors(Map<Long, QuantisedVector> bySentence) {
        this.bySentence = bySentence;
    }

    /** Computes all of them anew. */
    static ExemplarVectors of(List<Exemplar> exemplars, SentenceEncoder encoder) {
        Map<Long, QuantisedVector> vectors = new LinkedHashMap<>();
        exemplars.forEach(each -> vectors.computeIfAbsent(
                key(each.sentence()), none -> QuantisedVector.of(encoder.encode(each.sentence()))));
        return new ExemplarVectors(vectors);
    }

    /** Empty if none were released. */
    public static ExemplarVectors released() {
        try (InputStream in = ExemplarVectors.class.getResourceAsStream(RELEASED)) {
            return in == null ? new ExemplarVectors(Map.of()) : read(new DataInputStream(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RELEASED + " cannot be read", e);
        }
    }

    private static ExemplarVectors read(DataInputStream in) throws IOException {
        int size = in.readInt();
        int dimensions = in.readInt();
        Map<Long, QuantisedVector> vectors = new HashMap<>();
        for (int i = 0; i < size; i++) {
            vectors.put(in.readLong(), new QuantisedVector(in.readFloat(), in.readNBytes(dimensions)));
        }
        return new ExemplarVectors(vectors);
    }

    void write(OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(bySentence.size());
        data.writeInt(bySentence.values().iterator().next().parts().length);
        for (Map.Entry<Long, QuantisedVector> each : bySentence.entrySet()) {
            data.writeLong(each.getKey());
            data.writeFloat(each.getValue().scale());
            data.write(each.getValue().parts());
        }
        data.flush();
    }

    /** The vectors of exemplars, in their order. */
    public List<float[]> vectors(List<Exemplar> exemplars, SentenceEncoder encoder) {
        Map<String, float[]> encoded = new HashMap<>();
        return exemplars.stream()
                .map(each -> encoded.computeIfAbsent(
                        each.sentence(),
                        sentence -> find(sentence)
                                .orElseGet(() -> QuantisedVector.of(encoder.encode(sentence)))
                                .restored()))
                .toList();
    }

    Optional<QuantisedVector> find(String sentence) {
        return Optional.ofNullable(bySentence.get(key(sentence)));
    }

    /** The first eight bytes of the sentence's SHA-256. */
    private static long key(String sentence) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(sentence.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
