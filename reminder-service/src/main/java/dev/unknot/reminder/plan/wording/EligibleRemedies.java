package dev.unknot.reminder.plan.wording;

import dev.unknot.contracts.nudges.NudgeKind;
import dev.unknot.contracts.remedies.RemedyPublished;
import dev.unknot.reminder.kind.NudgeKinds;
import dev.unknot.reminder.plan.prescription.RemedyNeed;
import dev.unknot.reminder.schedule.timetable.Source;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Each change of what causes it is told so often, every other day from the first on. */
    private static final int TIMES_A_CHANGE = 2;

    private static final int DAYS_BETWEEN_CHANGES = 2;

    private final RemedyNeed need;
    private final Map<String, RemedyPublished> published;
    private final List<RemedyPublished> ranked;
    private final Map<NudgeKind, List<RemedyPublished>> byKind = new EnumMap<>(NudgeKind.class);
    private final WeeklyRemedies weekly;
    private final Set<NudgeKind> kinds;

    /** Out of all that is published, by slug. */
    EligibleRemedies(RemedyNeed need, Map<String, RemedyPublished> published) {
        this.need = need;
        this.published = published;
        this.ranked = RankedRemedies.of(
                published.values().stream()
                        .filter(remedy -> NudgeEligibility.suits(remedy, need))
                        .toList(),
                need);
        for (NudgeKind kind : NudgeKind.values()) {
            List<RemedyPublished> ofKind = atWork(ranked.stream()
                    .filter(remedy ->
                            NudgeEligibility.kind(remedy).filter(kind::equals).isPresent())
                    .toList());
            if (!ofKind.isEmpty()) {
                byKind.put(kind, ofKind);
            }
        }
        this.weekly = WeeklyRemedies.of(need, byKind);
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
     * @param source why it came when it did
     * @param language BCP 47 tag
     */
    public RenderedNudge render(
            List<NudgeKind> kinds, Optional<String> remedy, int turn, Source source, Optional<String> language) {
        return new Composer(this, language).render(new NudgeContent(kinds, remedy, turn), source);
    }

    /** The answer to a report: the best remedy for it that can be done at work, or the advice to see a clinician first. */
    public NudgeContent answer() {
        if (need.held()) {
            return new NudgeContent(List.of(NudgeKind.CHECK_IN), Optional.empty(), 0);
        }
        return atWork(ranked).stream()
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
        return change(inOrder, rotation, rotations)
                .orElseGet(() -> new NudgeContent(inOrder, remedy(inOrder.get(0), rotation), rotation.number()));
    }

    /**
     * What causes it is changed at the desk once, not every hour: the second nudge of a day leads with such a change, while there are
     * any that were not told.
     */
    private Optional<NudgeContent> change(
            List<NudgeKind> kinds, Rotation leading, Function<NudgeKind, Rotation> rotations) {
        List<RemedyPublished> changes = remedies(NudgeKind.POSTURE);
        boolean isSecond = leading.ofDay() == 1 && kinds.indexOf(NudgeKind.POSTURE) > 0;
        int told = leading.day() / DAYS_BETWEEN_CHANGES;
        if (!isSecond
                || leading.day() % DAYS_BETWEEN_CHANGES != 0
                || told >= TIMES_A_CHANGE * changes.size()
                || rotations.apply(NudgeKind.POSTURE).ofDay() > 0) {
            return Optional.empty();
        }
        List<NudgeKind> changed = Stream.concat(
                        Stream.of(NudgeKind.POSTURE), kinds.stream().filter(kind -> kind != NudgeKind.POSTURE))
                .toList();
        String slug = changes.get(told % changes.size()).slug();
        return Optional.of(new NudgeContent(changed, Optional.of(slug), leading.number()));
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
        List<RemedyPublished> inPlay = inPlay(kind, rotation);
        // Kinds that need no remedy carry one only every other time: nobody adjusts a chair all day.
        int every = NudgeKinds.of(kind).isPlain() ? 2 : 1;
        if (inPlay.isEmpty() || Math.floorMod(rotation.number(), every) != 0) {
            return Optional.empty();
        }
        int next = Math.floorMod(Math.floorDiv(rotation.number(), every), inPlay.size());
        return Optional.of(inPlay.get(next).slug());
    }

    private List<RemedyPublished> inPlay(NudgeKind kind, Rotation rotation) {
        List<RemedyPublished> ofTheWeek = weekly.in(rotation.week(), kind);
        List<RemedyPublished> all = remedies(kind);
        return ofTheWeek.isEmpty() ? all.subList(0, rotation.inPlay(all.size())) : ofTheWeek;
    }

    /** Nudges come at work, so remedies for the desk go before others; a walk can be taken anywhere. */
    private static List<RemedyPublished> atWork(List<RemedyPublished> remedies) {
        List<RemedyPublished> there = remedies.stream()
                .filter(remedy -> remedy.atDesk() || remedy.kind().equals("walk"))
                .toList();
        return there.isEmpty() ? remedies : there;
    }
}
