package dev.unknot.triage.narrative.suspicion;

/** A vector in a quarter of its size: each part is a whole number of steps of {@code scale}. */
record QuantisedVector(float scale, byte[] parts) {

    static QuantisedVector of(float[] vector) {
        float largest = 0;
        for (float each : vector) {
            largest = Math.max(largest, Math.abs(each));
        }
        float scale = largest / Byte.MAX_VALUE;
        byte[] parts = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            parts[i] = (byte) Math.round(vector[i] / scale);
        }
        return new QuantisedVector(scale, parts);
    }

    float[] restored() {
        float[] vector = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            vector[i] = parts[i] * scale;
        }
        return vector;
    }
}
