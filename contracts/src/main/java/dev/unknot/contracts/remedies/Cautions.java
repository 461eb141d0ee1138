package dev.unknot.contracts.remedies;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a person has to be careful with.
 *
 * <p>What is not ruled out yet blocks a remedy like what is certain, but does not warn: a remedy with a warning is allowed
 * even to those whom it warns.
 *
 * <p>A recent operation counts only for the remedies that work on the operated place or beside it. Two more wait after any
 * operation: pressure on the legs, as a clot is likelier then; and what the person does with the whole body. While the place
 * is unknown, it could be the sore one, so pressure waits. Gentle movement and warmth do not: almost all of it has a warning
 * about operations, so nothing would be left, and the text of the warning says what to leave alone.
 *
 * @param certain what applies to the person, as keys of the vocabulary's cautions
 * @param presumed what may apply, as nobody has asked yet
 * @param operated where the person was operated on lately, as keys of the vocabulary's areas; empty if there was no operation
 *     or its place is unknown
 */
public record Cautions(Set<String> certain, Set<String> presumed, Set<String> operated) {

    public static final Cautions NONE = new Cautions(Set.of(), Set.of(), Set.of());

    private static final String RECENT_SURGERY = "recent-surgery";
    private static final String PROFESSIONAL = "professional";
    private static final Set<String> PRESSING = Set.of("pressure", "rolling");
    private static final Set<String> LEGS = Set.of("thigh", "knee", "calf", "foot");

    public Cautions {
        certain = Set.copyOf(certain);
        presumed = Set.copyOf(presumed);
        operated = Set.copyOf(operated);
    }

    /** Cautions that are all certain. The place of an operation is unknown. */
    public static Cautions of(Set<String> certain) {
        return new Cautions(certain, Set.of(), Set.of());
    }

    /** Whether any of them rules the remedy out. */
    public boolean block(RemedyPublished remedy) {
        Predicate<String> applies =
                caution -> certain.contains(caution) || presumed.contains(caution) || isOperation(caution);
        return apply(remedy.blockedBy().stream().filter(applies), remedy);
    }

    /** Whether the remedy has a warning for this person. */
    boolean warnOf(RemedyPublished remedy) {
        Predicate<String> applies = caution -> certain.contains(caution) || isOperation(caution);
        return apply(remedy.warnedBy().stream().filter(applies), remedy);
    }

    private boolean isOperation(String caution) {
        return caution.equals(RECENT_SURGERY) && !operated.isEmpty();
    }

    private boolean apply(Stream<String> cautions, RemedyPublished remedy) {
        return cautions.anyMatch(caution -> !caution.equals(RECENT_SURGERY) || isNearOperation(remedy));
    }

    private boolean isNearOperation(RemedyPublished remedy) {
        boolean presses = PRESSING.contains(remedy.kind());
        if (operated.isEmpty()) {
            return presses;
        }
        return remedy.areas().isEmpty() && !remedy.kind().equals(PROFESSIONAL)
                || presses && remedy.areas().stream().anyMatch(LEGS::contains)
                || remedy.areas().stream()
                        .anyMatch(area -> operated.stream().anyMatch(place -> BodyMap.isNear(area, place)));
    }
}
