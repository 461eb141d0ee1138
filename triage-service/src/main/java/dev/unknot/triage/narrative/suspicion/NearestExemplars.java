package dev.unknot.triage.narrative.suspicion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * How strongly a sentence resembles those that say a finding is present: of the {@value #NEAREST} nearest exemplars,
 * each with the weight (similarity - {@value #UNRELATED})^2, the share of those that say so, less the share of those that
 * say that it is not so.
 */
public final class NearestExemplars {

    static final int NEAREST = 15;

    /** The similarity of sentences that have nothing in common, in this model. */
    static final double UNRELATED = 0.6;

    /** Added to the sum of the weights, so that a sentence which resembles nothing much has no high share. */
    private static final double DAMPING = 0.05;

    private final List<Exemplar> exemplars;
    private final List<float[]> vectors;

    private record Neighbour(Exemplar exemplar, double similarity) {
        double weight() {
            return Math.pow(Math.max(0, similarity - UNRELATED), 2);
        }
    }

    /** @param vectors of the exemplars, in the same order, each of length 1 */
    public NearestExemplars(List<Exemplar> exemplars, List<float[]> vectors) {
        if (exemplars.size() != vectors.size()) {
            throw new IllegalArgumentException(exemplars.size() + " exemplars have " + vectors.size() + " vectors");
        }
        this.exemplars = List.copyOf(exemplars);
        this.vectors = List.copyOf(vectors);
    }

    /** The findings that the sentence may say are present, each with its score above 0 and below 1. */
    Map<String, Double> scores(float[] sentence) {
        Map<String, Double> scores = new HashMap<>();
        double all = DAMPING;
        for (Neighbour each : nearest(sentence)) {
            double weight = each.weight();
            all += weight;
            scores.merge(each.exemplar().finding(), each.exemplar().present() ? weight : -weight, Double::sum);
        }
        double total = all;
        scores.replaceAll((finding, weight) -> weight / total);
        scores.values().removeIf(score -> score <= 0);
        return scores;
    }

    private List<Neighbour> nearest(float[] sentence) {
        PriorityQueue<Neighbour> nearest = new PriorityQueue<>(Comparator.comparing(Neighbour::similarity));
        for (int i = 0; i < exemplars.size(); i++) {
            double similarity = product(sentence, vectors.get(i));
            if (nearest.size() < NEAREST) {
                nearest.add(new Neighbour(exemplars.get(i), similarity));
            } else if (nearest.element().similarity() < similarity) {
                nearest.remove();
                nearest.add(new Neighbour(exemplars.get(i), similarity));
            }
        }
        return new ArrayList<>(nearest);
    }

    private static double product(float[] one, float[] other) {
        float sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
