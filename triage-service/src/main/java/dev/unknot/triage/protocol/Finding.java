package dev.unknot.triage.protocol;

import dev.unknot.triage.rule.AppliesTo;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A question of the protocol, and what a positive answer means.
 *
 * @param question readable at the age of twelve
 * @param range present when the answer is a number instead of yes or no
 * @param guard whether it is a red flag: while it could raise the level, a result without its answer is provisional
 * @param cautions what it forbids, as keys of the vocabulary's cautions
 * @param presumed whether its cautions apply until it is answered with no
 * @param cause the habit it reveals, as a key of the vocabulary's causes
 * @param operated the places that it says were operated on, as keys of the vocabulary's areas
 * @param watch what to look out for, when it is a sign to come back sooner
 * @param appliesTo of whom it can be true
 * @param codes its codes by system ({@code snomed}, {@code loinc}); not yet checked in the official browsers
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
        List<String> operated,
        Optional<String> watch,
        AppliesTo appliesTo,
        Map<String, String> codes) {

    public Finding {
        cautions = List.copyOf(cautions);
        operated = List.copyOf(operated);
        codes = Map.copyOf(codes);
    }

    /**
     * The same finding in another language.
     *
     * @param unit of the number, if it is one
     */
    public Finding translated(String label, String question, Optional<String> watch, Optional<String> unit) {
        return new Finding(
                id,
                label,
                question,
                range.map(known -> known.translated(unit.orElse(known.unit()))),
                guard,
                cautions,
                presumed,
                cause,
                operated,
                watch,
                appliesTo,
                codes);
    }

    /**
     * The accepted values.
     *
     * @param ucum the code of the unit in the Unified Code for Units of Measure
     * @param rising whether a higher number is never less alarming, so that no rule may require a lower one
     */
    public record Range(String unit, Optional<String> ucum, double min, double max, boolean rising) {
        Range translated(String unit) {
            return new Range(unit, ucum, min, max, rising);
        }

        public boolean contains(double number) {
            return number >= min && number <= max;
        }
    }
}
