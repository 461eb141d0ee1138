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

/** What may be offered to everybody of one need: worked out once for an edition of the shelf and shared. */
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
                .filter(remedy -> NudgeEligibility.lets(remedy, need))
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

    /** Kinds for which there is something safe to say. */
    public Set<NudgeKind> kinds() {
        return kinds;
    }

    /** The remedies of a kind, best first. */
    public List<RemedyPublished> remedies(NudgeKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The remedy, as long as it is published and nothing of this need speaks against it. */
    Optional<RemedyPublished> stillSafe(String slug) {
        return Optional.ofNullable(published.get(slug)).filter(remedy -> NudgeEligibility.isSafe(remedy, need));
    }

    /**
     * What the inbox says of a nudge that was picked earlier, as things stand now.
     *
     * @param remedy the slug that was picked
     * @param turn the number of the turn it was picked with
     * @param language BCP 47 tag
     */
    public RenderedNudge words(List<NudgeKind> picked, Optional<String> remedy, int turn, Optional<String> language) {
        return new Composer(this, language).words(new NudgeContent(picked, remedy, turn));
    }

    /** The answer to a report: the best remedy for it, or the advice to act on when a clinician comes first. */
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
     * One doable act for the kinds that fall together.
     *
     * @param turns of the kind that the act is about first
     */
    public NudgeContent pick(List<NudgeKind> wanted, Function<NudgeKind, Rotation> turns) {
        List<NudgeKind> inOrder = inOrder(wanted);
        Rotation turn = turns.apply(inOrder.get(0));
        return new NudgeContent(inOrder, choose(inOrder.get(0), turn), turn.number());
    }

    /** The act of a nudge that was put off: the same remedy while it suits, else another of its kind. */
    public NudgeContent again(List<NudgeKind> wanted, Optional<String> slug, Function<NudgeKind, Rotation> turns) {
        boolean suits = ranked.stream()
                .anyMatch(remedy -> slug.filter(remedy.slug()::equals).isPresent());
        return suits ? new NudgeContent(wanted, slug, turns.apply(wanted.get(0)).number()) : pick(wanted, turns);
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

    private Optional<String> choose(NudgeKind kind, Rotation turn) {
        List<RemedyPublished> all = remedies(kind);
        List<RemedyPublished> inPlay = turn.settled() ? all : all.subList(0, Math.min(all.size(), FIRST_WEEK));
        // What can be said plainly is said so every other time: nobody adjusts a chair all day.
        int every = NudgeKinds.of(kind).isPlain() ? 2 : 1;
        if (inPlay.isEmpty() || Math.floorMod(turn.number(), every) != 0) {
            return Optional.empty();
        }
        int next = Math.floorMod(Math.floorDiv(turn.number(), every), inPlay.size());
        return Optional.of(inPlay.get(next).slug());
    }

    /** Nudges come at work, so what can be done there goes before the rest; a walk can be taken anywhere. */
    private static List<RemedyPublished> atWork(List<RemedyPublished> remedies) {
        List<RemedyPublished> there = remedies.stream()
                .filter(remedy -> remedy.atDesk() || remedy.kind().equals("walk"))
                .toList();
        return there.isEmpty() ? remedies : there;
    }

    /** What triage handed over comes first, in its order; then what goes against a habit, then what is for the place. */
    private int rank(RemedyPublished remedy) {
        int handedOver = need.handedOver().indexOf(remedy.slug());
        if (handedOver >= 0) {
            return handedOver;
        }
        int against = Collections.disjoint(remedy.causes(), need.causes()) ? 2 : 0;
        return need.handedOver().size() + against + (remedy.areas().isEmpty() ? 1 : 0);
    }
}
