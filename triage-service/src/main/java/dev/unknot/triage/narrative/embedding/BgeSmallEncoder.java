package dev.unknot.triage.narrative.embedding;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The model bge-small-en-v1.5, quantised, in ONNX Runtime. Model and runtime are in jars; nothing is downloaded. */
public final class BgeSmallEncoder implements SentenceEncoder, AutoCloseable {

    private static final String MODEL = "/bge-small-en-v1.5-q.onnx";
    private static final String TOKENIZER = "/bge-small-en-v1.5-q-tokenizer.json";
    private static final int MOST_PIECES = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPiece pieces;

    private BgeSmallEncoder(OrtEnvironment environment, OrtSession session, WordPiece pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** @throws UnsatisfiedLinkError if the runtime has no native library for this platform */
    public static BgeSmallEncoder load() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
                InputStream model = resource(MODEL)) {
            environment.setTelemetry(false);
            options.setIntraOpNumThreads(1);
            return new BgeSmallEncoder(
                    environment,
                    environment.createSession(model.readAllBytes(), options),
                    new WordPiece(vocabulary(), MOST_PIECES));
        } catch (OrtException | IOException e) {
            throw new IllegalStateException(MODEL + " cannot be loaded", e);
        }
    }

    private static Map<String, Integer> vocabulary() {
        try (InputStream in = resource(TOKENIZER)) {
            JsonNode pieces = new ObjectMapper().readTree(in).at("/model/vocab");
            Map<String, Integer> vocabulary = new HashMap<>();
            pieces.properties()
                    .forEach(piece ->
                            vocabulary.put(piece.getKey(), piece.getValue().intValue()));
            return vocabulary;
        } catch (IOException e) {
            throw new UncheckedIOException(TOKENIZER + " cannot be read", e);
        }
    }

    private static InputStream resource(String path) {
        return Objects.requireNonNull(BgeSmallEncoder.class.getResourceAsStream(path), () -> path + " is missing");
    }

    @Override
    public float[] encode(String sentence) {
        long[] ids = pieces.ids(sentence);
        long[] all = new long[ids.length];
        Arrays.fill(all, 1);
        try (OnnxTensor input = OnnxTensor.createTensor(environment, new long[][] {ids});
                OnnxTensor mask = OnnxTensor.createTensor(environment, new long[][] {all});
                OnnxTensor types = OnnxTensor.createTensor(environment, new long[][] {new long[ids.length]});
                OrtSession.Result result =
                        session.run(Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
            float[][][] pieceVectors = (float[][][]) result.get(0).getValue();
            return unit(pieceVectors[0][0]);
        } catch (OrtException e) {
            throw new IllegalStateException("a sentence cannot be encoded", e);
        }
    }

    private static float[] unit(float[] vector) {
        double square = 0;
        for (float each : vector) {
            square += each * each;
        }
        float length = (float) Math.sqrt(square);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model cannot be closed", e);
        }
    }
}
