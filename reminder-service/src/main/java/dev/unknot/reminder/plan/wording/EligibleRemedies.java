package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The remedies that suit everybody with one need: worked out once for each edition of the catalogue, and shared. */
public final class EligibleRemedies {

    private static final int FIRST_WEEK = 3;

    private final RemedyNeed need;
    private final Map<String, RemedyPublished> published;
    private final List<RemedyPublished> ranked;
    private final Map<NudgeKind, List<RemedyPublished>> byKind = new EnumMap<>(NudgeKind.class);
    private final Set<NudgeKind> kinds;

    /** Out of all that is published, by slug. */
    EligibleRemedies(RemedyNeed need, Map<String, RemedyPublished> published) {
        this.need = need;
        this.published = published;
        this.ranked = published.values().stream()
                .filter(remedy -> NudgeEligibility.suits(remedy, need))
                .sorted(Comparator.comparingInt(this::rank).thenComparing(RemedyPublished::slug))
                .toList();
        for (NudgeKind kind : NudgeKind.values()) {
            List<RemedyPublished> ofKind = atWork(ranked.stream()
                    .filter(remedy ->
                            NudgeEligibility.kind(remedy).filter(kind::equals).isPresent())
                    .toList());
            if (!ofKind.isEmpty()) {
                byKind.put(kind, ofKind);
            }
        }
        Set<NudgeKind> offerable = EnumSet.of(NudgeKind.CHECK_IN);
        if (!need.held()) {
            Stream.of(NudgeKind.values())
                    .filter(kind -> NudgeKinds.of(kind).isPlain())
                    .forEach(offerable::add);
            offerable.addAll(byKind.keySet());
        }
        this.kinds = Collections.unmodifiableSet(offerable);
    }

    public RemedyNeed need() {
        return need;
    }

    /** The kinds of which something is safe. */
    public Set<NudgeKind> kinds() {
        return kinds;
    }

    /** The remedies of a kind, best first. */
    public List<RemedyPublished> remedies(NudgeKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The remedy, if it is still published and safe for this need. */
    Optional<RemedyPublished> stillSafe(String slug) {
        return Optional.ofNullable(published.get(slug)).filter(remedy -> NudgeEligibility.isSafe(remedy, need));
    }

    /**
     * Renders a nudge whose content was chosen earlier, after the plan and the remedies of now.
     *
     * @param remedy the slug that was chosen
     * @param turn selects the phrasing
     * @param language BCP 47 tag
     */
    public RenderedNudge render(List<NudgeKind> kinds, Optional<String> remedy, int turn, Optional<String> language) {
        return new Composer(this, language).render(new NudgeContent(kinds, remedy, turn));
    }

    /** The answer to a report: the best remedy for it, or the advice to see a clinician first. */
    public NudgeContent answer() {
        if (need.held()) {
            return new NudgeContent(List.of(NudgeKind.CHECK_IN), Optional.empty(), 0);
        }
        return ranked.stream()
                .findFirst()
                .map(best -> new NudgeContent(
                        List.of(NudgeEligibility.kind(best).orElse(NudgeKind.POSTURE)), Optional.of(best.slug()), 0))
                .orElse(new NudgeContent(List.of(NudgeKind.POSTURE), Optional.empty(), 0));
    }

    /**
     * One act for the kinds that fall due together.
     *
     * @param rotations of the kind that leads the act
     */
    public NudgeContent choose(List<NudgeKind> wanted, Function<NudgeKind, Rotation> rotations) {
        List<NudgeKind> inOrder = inOrder(wanted);
        Rotation rotation = rotations.apply(inOrder.get(0));
        return new NudgeContent(inOrder, remedy(inOrder.get(0), rotation), rotation.number());
    }

    /** The act of a nudge that was put off: the same remedy if it still suits, or another of its kind. */
    public NudgeContent again(List<NudgeKind> wanted, Optional<String> slug, Function<NudgeKind, Rotation> rotations) {
        boolean suits = ranked.stream()
                .anyMatch(remedy -> slug.filter(remedy.slug()::equals).isPresent());
        return suits
                ? new NudgeContent(wanted, slug, rotations.apply(wanted.get(0)).number())
                : choose(wanted, rotations);
    }

    private List<NudgeKind> inOrder(List<NudgeKind> wanted) {
        List<NudgeKind> offerable = new ArrayList<>(wanted.size());
        for (NudgeKind kind : NudgeKinds.BY_RANK) {
            if (wanted.contains(kind) && kinds.contains(kind)) {
                offerable.add(kind);
            }
        }
        return offerable.isEmpty() ? List.of(need.held() ? NudgeKind.CHECK_IN : NudgeKind.POSTURE) : offerable;
    }

    private Optional<String> remedy(NudgeKind kind, Rotation rotation) {
        List<RemedyPublished> all = remedies(kind);
        List<RemedyPublished> inPlay = rotation.settled() ? all : all.subList(0, Math.min(all.size(), FIRST_WEEK));
        // Kinds that need no remedy carry one only every other time: nobody adjusts a chair all day.
        int every = NudgeKinds.of(kind).isPlain() ? 2 : 1;
        if (inPlay.isEmpty() || Math.floorMod(rotation.number(), every) != 0) {
            return Optional.empty();
        }
        int next = Math.floorMod(Math.floorDiv(rotation.number(), every), inPlay.size());
        return Optional.of(inPlay.get(next).slug());
    }

    /** Nudges come at work, so remedies for the desk go before others; a walk can be taken anywhere. */
    private static List<RemedyPublished> atWork(List<RemedyPublished> remedies) {
        List<RemedyPublished> there = remedies.stream()
                .filter(remedy -> remedy.atDesk() || remedy.kind().equals("walk"))
                .toList();
        return there.isEmpty() ? remedies : there;
    }

    /** First what triage recommended, in its order; then what counters a habit; then what is for the sore place. */
    private int rank(RemedyPublished remedy) {
        int handedOver = need.handedOver().indexOf(remedy.slug());
        if (handedOver >= 0) {
            return handedOver;
        }
        int against = Collections.disjoint(remedy.causes(), need.causes()) ? 2 : 0;
        return need.handedOver().size() + against + (remedy.areas().isEmpty() ? 1 : 0);
    }
}
