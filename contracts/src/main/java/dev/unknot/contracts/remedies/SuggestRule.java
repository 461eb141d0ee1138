package dev.unknot.contracts.remedies;

import dev.unknot.contracts.remedies.Ranking.Need;
import dev.unknot.contracts.remedies.Ranking.Part;
import dev.unknot.contracts.remedies.Ranking.Stage;
import dev.unknot.contracts.remedies.Situation.Setting;
import dev.unknot.contracts.remedies.Situation.Wish;
import dev.unknot.contracts.remedies.Suggestions.Reason;
import dev.unknot.contracts.remedies.Suggestions.Suggestion;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Decides which remedies come first for a person. What is blocked, does not fit the stage, or needs what is not there is never
 * suggested; what is weakly supported, bought, paid or warned of is never among the first.
 */
public final class SuggestRule {

    /** A warning about an operation concerns the place that was operated on, which is not known here. */
    private static final String RECENT_SURGERY = "recent-surgery";

    private static final Set<String> AT_HOME = Set.of("towel", "bed", "floor", "shower");
    private static final String STRESS = "stress";
    private static final String BREATHING = "breathing";
    private static final int IN_A_GROUP = 3;
    private static final int LONG_MINUTES = 10;
    private static final int FAIR = 2;

    private final Situation situation;
    private final Stage stage;

    private SuggestRule(Situation situation) {
        this.situation = situation;
        this.stage = situation.stage().orElse(Stage.WEEKS);
    }

    /** Remedies without a ranking are never suggested. */
    public static Suggestions suggest(Collection<RemedyPublished> remedies, Situation situation) {
        return new SuggestRule(situation).suggest(remedies);
    }

    /** A remedy with its ranking, and how well it helps the area of the situation. */
    private record Candidate(RemedyPublished remedy, Ranking ranking, int evidence) {
        Part part() {
            return ranking.part();
        }

        boolean needs(Need need) {
            return ranking.needs().contains(need);
        }
    }

    private Suggestions suggest(Collection<RemedyPublished> remedies) {
        List<Candidate> fitting = remedies.stream()
                .flatMap(remedy -> candidate(remedy).stream())
                .filter(this::fits)
                .toList();
        List<Candidate> now = varied(fitting.stream()
                .filter(this::mayComeFirst)
                .sorted(Comparator.comparing(this::points).reversed().thenComparing(SuggestRule::order))
                .toList());
        return new Suggestions(
                now.stream()
                        .map(each -> new Suggestion(each.remedy(), reasonNow(each)))
                        .toList(),
                today(fitting),
                thisWeek(fitting, now));
    }

    private Optional<Candidate> candidate(RemedyPublished remedy) {
        return remedy.ranking()
                .flatMap(ranking -> Optional.ofNullable(ranking.evidence().get(situation.area()))
                        .map(evidence -> new Candidate(remedy, ranking, evidence)));
    }

    private boolean fits(Candidate each) {
        return Collections.disjoint(each.remedy().blockedBy(), situation.avoid())
                && each.ranking().stages().contains(stage)
                && (named(each.ranking().tools(), situation.tools())
                        || situation.setting() == Setting.HOME
                                && named(each.ranking().tools(), AT_HOME))
                && named(each.ranking().causes(), situation.causes())
                && each.ranking().needs().stream().noneMatch(need -> lacks(need, each.part()));
    }

    private static boolean named(Collection<String> asked, Set<String> said) {
        return asked.isEmpty() || !Collections.disjoint(asked, said);
    }

    private boolean lacks(Need need, Part part) {
        return switch (need) {
            case WALL, FLOOR, HOME -> situation.setting() == Setting.WORK;
            case STAND ->
                situation.wishes().contains(Wish.SEATED)
                        || part == Part.CHANGE && situation.wishes().contains(Wish.STANDING_JOB);
            case SEEN -> situation.wishes().contains(Wish.UNSEEN) && (part == Part.RELIEF || part == Part.BUILD);
            case CRAMP -> !situation.isCramp();
            case BUY, PAID -> false;
        };
    }

    private boolean mayComeFirst(Candidate each) {
        boolean unseen = situation.wishes().contains(Wish.UNSEEN);
        return (each.part() == Part.RELIEF || each.part() == Part.BUILD && (stage == Stage.MONTHS || unseen))
                && each.evidence() >= (calms(each) ? 1 : FAIR)
                && !each.needs(Need.BUY)
                && !each.needs(Need.PAID)
                && !isWarnedOf(each);
    }

    private boolean isWarnedOf(Candidate each) {
        return each.remedy().warnedBy().stream()
                .anyMatch(caution ->
                        !caution.equals(RECENT_SURGERY) && situation.avoid().contains(caution));
    }

    private boolean calms(Candidate each) {
        return each.remedy().kind().equals(BREATHING) && situation.causes().contains(STRESS);
    }

    private boolean hasTool(Candidate each) {
        return !Collections.disjoint(each.ranking().tools(), situation.tools());
    }

    private int points(Candidate each) {
        return 2 * each.evidence()
                + (hasTool(each) ? 2 : 0)
                + (calms(each) ? 1 : 0)
                + (each.part() == Part.BUILD && stage == Stage.MONTHS ? 1 : 0)
                - (each.remedy().minutes() > LONG_MINUTES ? 1 : 0);
    }

    private static int order(Candidate each) {
        return each.ranking().order();
    }

    /** Three of the same kind are no choice. Two fitting ones are better than a third that only fills up. */
    private List<Candidate> varied(List<Candidate> sorted) {
        Map<Sort, Integer> taken = new EnumMap<>(Sort.class);
        List<Candidate> varied = new ArrayList<>();
        for (Candidate each : sorted) {
            Sort sort = Sort.of(each);
            if (varied.size() < IN_A_GROUP && taken.getOrDefault(sort, 0) < most(sort)) {
                taken.merge(sort, 1, Integer::sum);
                varied.add(each);
            }
        }
        return varied;
    }

    private int most(Sort sort) {
        return switch (sort) {
            case MOVE -> 2;
            case PRESS -> situation.tools().size() > 1 ? 2 : 1;
            case HEAT, COLD, CALM, BUILD, OTHER -> 1;
        };
    }

    private enum Sort {
        HEAT,
        COLD,
        PRESS,
        CALM,
        BUILD,
        MOVE,
        OTHER;

        static Sort of(Candidate each) {
            if (each.part() == Part.BUILD) {
                return BUILD;
            }
            return switch (each.remedy().kind()) {
                case "heat" -> HEAT;
                case "cold" -> COLD;
                case "pressure", "rolling" -> PRESS;
                case BREATHING -> CALM;
                case "stretch", "exercise", "walk" -> MOVE;
                default -> OTHER;
            };
        }
    }

    private Reason reasonNow(Candidate each) {
        if (each.part() == Part.BUILD) {
            return Reason.STRENGTH;
        }
        if (calms(each)) {
            return Reason.STRESS;
        }
        if (hasTool(each)) {
            return Reason.TOOL;
        }
        return recommended(each);
    }

    private static Reason recommended(Candidate each) {
        return each.evidence() > FAIR ? Reason.WELL_TESTED : Reason.RECOMMENDED;
    }

    private List<Suggestion> today(List<Candidate> fitting) {
        return fitting.stream()
                .filter(each -> each.evidence() >= FAIR && !isWarnedOf(each))
                .filter(each -> each.part() == Part.CHANGE || each.part() == Part.RELIEF && each.needs(Need.BUY))
                .sorted(Comparator.comparing((Candidate each) -> each.part() != Part.CHANGE)
                        .thenComparing(each -> !answersCause(each))
                        .thenComparing(each -> each.ranking().causes().isEmpty())
                        .thenComparing(each -> -each.evidence())
                        .thenComparing(SuggestRule::order))
                .limit(IN_A_GROUP)
                .map(each -> new Suggestion(each.remedy(), reasonToday(each)))
                .toList();
    }

    private boolean answersCause(Candidate each) {
        return !Collections.disjoint(each.remedy().causes(), situation.causes())
                || !Collections.disjoint(each.ranking().causes(), situation.causes());
    }

    private Reason reasonToday(Candidate each) {
        if (each.part() != Part.CHANGE) {
            return Reason.BOUGHT;
        }
        return answersCause(each) ? Reason.CAUSE : recommended(each);
    }

    private List<Suggestion> thisWeek(List<Candidate> fitting, List<Candidate> now) {
        return fitting.stream()
                .filter(each -> each.evidence() >= FAIR && !isWarnedOf(each) && !now.contains(each))
                .filter(each -> each.part() == Part.BUILD && stage != Stage.DAYS || each.part() == Part.CARE)
                .sorted(Comparator.comparing(Candidate::part)
                        .thenComparing(each -> -each.evidence())
                        .thenComparing(SuggestRule::order))
                .limit(IN_A_GROUP)
                .map(each -> new Suggestion(each.remedy(), each.part() == Part.CARE ? Reason.CARE : Reason.STRENGTH))
                .toList();
    }
}
