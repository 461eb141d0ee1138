package dev.unknot.triage.protocol;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that can be asked.
 *
 * @param question in words a twelve-year-old understands
 * @param range set when the answer is a number instead of yes or no
 * @param guard a red flag: while it could raise the level, a result without its answer is provisional
 * @param cautions what it forbids, as keys of the vocabulary's cautions
 * @param presumed its cautions hold until it is answered with no
 * @param cause the habit it reveals, as a key of the vocabulary's causes
 * @param watch what to look out for, when it is one of those signs that bring somebody back sooner
 * @param codes what others call it, by system ({@code snomed}, {@code loinc}); not yet checked in the official browsers
 */
public record Finding(
        String id,
        String label,
        String question,
        Optional<Range> range,
        boolean guard,
        List<String> cautions,
        boolean presumed,
        Optional<String> cause,
        Optional<String> watch,
        Map<String, String> codes) {

    public Finding {
        cautions = List.copyOf(cautions);
        codes = Map.copyOf(codes);
    }

    /**
     * The numbers that can be true.
     *
     * @param rising more is never less alarming, so no rule may ask for less
     */
    public record Range(String unit, double min, double max, boolean rising) {
        public boolean contains(double number) {
            return number >= min && number <= max;
        }
    }
}
