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
import java.util.function.Predicate;

/**
 * Decides which remedies come first for a person. What is blocked, does not fit the stage, or needs what is not there is never
 * suggested; what is weakly supported, bought, paid or warned of is never among the first.
 */
public final class SuggestRule {

    private static final Set<String> AT_HOME = Set.of("towel", "bed", "floor", "shower");
    private static final Set<String> CAUSES_AT_A_DESK =
            Set.of("sitting-still", "poor-posture", "workstation", "repetition", "phone", "stress");
    private static final String WORKSTATION = "workstation";
    private static final String POOR_SLEEP = "poor-sleep";
    private static final String STRESS = "stress";
    private static final String BREATHING = "breathing";
    private static final String STRETCH = "stretch";
    private static final int IN_A_GROUP = 3;
    private static final int LONG_MINUTES = 10;
    private static final int FAIR = 2;
    private static final int SENSIBLE = 1;

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
                .sorted(Comparator.comparing(this::points)
                        .reversed()
                        .thenComparing(each -> place(each.remedy().areas(), situation.area()))
                        .thenComparing(SuggestRule::order))
                .toList());
        return new Suggestions(
                now.stream()
                        .map(each -> new Suggestion(each.remedy(), reasonNow(each)))
                        .toList(),
                today(fitting, now),
                thisWeek(fitting, now));
    }

    private Optional<Candidate> candidate(RemedyPublished remedy) {
        return remedy.ranking()
                .flatMap(ranking -> Optional.ofNullable(ranking.evidence().get(situation.area()))
                        .map(evidence -> new Candidate(remedy, ranking, evidence)));
    }

    private boolean fits(Candidate each) {
        return !situation.cautions().block(each.remedy())
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
            case WALL, FLOOR -> situation.setting() == Setting.WORK;
            case HOME -> situation.setting() == Setting.WORK && !isForTheNight(part);
            case STAND -> situation.asksFor(Wish.SEATED) || part == Part.CHANGE && situation.asksFor(Wish.STANDING_JOB);
            case SEEN -> situation.asksFor(Wish.UNSEEN) && (part == Part.RELIEF || part == Part.BUILD);
            case CRAMP -> !situation.isCramp();
            case BUY, PAID -> false;
        };
    }

    /** What helps somebody to sleep better is changed at home, and can be said at work. */
    private boolean isForTheNight(Part part) {
        return part == Part.CHANGE && situation.causes().contains(POOR_SLEEP);
    }

    private boolean mayComeFirst(Candidate each) {
        boolean unseen = situation.asksFor(Wish.UNSEEN);
        boolean builds = each.part() == Part.BUILD && each.remedy().minutes() <= LONG_MINUTES;
        return (each.part() == Part.RELIEF || builds && (stage == Stage.MONTHS || unseen))
                && each.evidence() >= (calms(each) ? SENSIBLE : FAIR)
                && !each.needs(Need.BUY)
                && !each.needs(Need.PAID)
                && !isWarnedOf(each);
    }

    /** A warning keeps from exercises and medicines, and not from a change at the desk or from a professional. */
    private boolean mayComeLater(Candidate each) {
        boolean harmless = each.part() == Part.CARE
                || each.part() == Part.CHANGE && !each.remedy().kind().equals(STRETCH);
        return each.evidence() >= (isMeantForCause(each) ? SENSIBLE : FAIR)
                && (harmless || !isWarnedOf(each))
                && !isForAnotherPlace(each);
    }

    /** A change that is suggested only to whoever names its cause. */
    private static boolean isMeantForCause(Candidate each) {
        return each.part() == Part.CHANGE && !each.ranking().causes().isEmpty();
    }

    /** How a desk is set up is of no use to somebody whose causes are all elsewhere, such as driving or carrying. */
    private boolean isForAnotherPlace(Candidate each) {
        return each.part() == Part.CHANGE
                && each.ranking().causes().isEmpty()
                && each.remedy().causes().contains(WORKSTATION)
                && !situation.causes().isEmpty()
                && !answersCause(each)
                && Collections.disjoint(situation.causes(), CAUSES_AT_A_DESK);
    }

    private boolean isWarnedOf(Candidate each) {
        return situation.cautions().warnOf(each.remedy());
    }

    private boolean calms(Candidate each) {
        return calms(each.remedy().kind(), situation);
    }

    private static boolean calms(String kind, Situation situation) {
        return kind.equals(BREATHING) && situation.causes().contains(STRESS);
    }

    private boolean hasTool(Candidate each) {
        return !Collections.disjoint(each.ranking().tools(), situation.tools());
    }

    private int points(Candidate each) {
        return score(each.ranking(), each.remedy().kind(), each.remedy().minutes(), situation);
    }

    /**
     * What a remedy counts for a person; of two that count the same, the one made for the area comes first, then the one with the
     * lower order.
     *
     * @param kind a key of the vocabulary's kinds
     * @param minutes the duration
     */
    public static int score(Ranking ranking, String kind, int minutes, Situation situation) {
        int evidence = ranking.evidence().getOrDefault(situation.area(), 0);
        return 2 * evidence
                + (Collections.disjoint(ranking.tools(), situation.tools()) ? 0 : 2)
                + (calms(kind, situation) ? 1 : 0)
                - (minutes > LONG_MINUTES ? 1 : 0);
    }

    /**
     * How far behind the others a remedy names an area: 0 for the one that it is made for first; the greatest number if it does not
     * name it.
     *
     * @param areas as the remedy lists them
     */
    public static int place(List<String> areas, String area) {
        int place = areas.indexOf(area);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private static int order(Candidate each) {
        return each.ranking().order();
    }

    /**
     * Three of the same kind are no choice. Two fitting ones are better than a third that only fills up. What eases it stands before
     * what makes stronger.
     */
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
        varied.sort(Comparator.comparing(Candidate::part));
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
                case STRETCH, "exercise", "walk" -> MOVE;
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
        if (each.evidence() > FAIR) {
            return Reason.WELL_TESTED;
        }
        return switch (Sort.of(each)) {
            case HEAT -> Reason.WARMTH;
            case COLD -> Reason.COLD;
            case PRESS -> Reason.PRESSURE;
            case CALM -> Reason.CALM;
            case MOVE -> Reason.MOVEMENT;
            case BUILD, OTHER -> Reason.RECOMMENDED;
        };
    }

    private static Reason recommended(Candidate each) {
        return each.evidence() > FAIR ? Reason.WELL_TESTED : Reason.RECOMMENDED;
    }

    /** Getting up counts once, however it is called; what is bought helps where something else is done first. */
    private List<Suggestion> today(List<Candidate> fitting, List<Candidate> now) {
        List<Candidate> sorted = fitting.stream()
                .filter(each -> mayComeLater(each))
                .filter(each -> each.part() == Part.CHANGE
                        || each.part() == Part.RELIEF && each.needs(Need.BUY) && !now.isEmpty())
                .sorted(Comparator.comparing((Candidate each) -> each.part() != Part.CHANGE)
                        .thenComparing(each -> !answersCause(each))
                        .thenComparing(each -> each.ranking().causes().isEmpty())
                        .thenComparing(each -> -each.evidence())
                        .thenComparing(SuggestRule::order))
                .toList();
        return withOneOf(sorted, each -> each.needs(Need.STAND)).stream()
                .limit(IN_A_GROUP)
                .map(each -> new Suggestion(each.remedy(), reasonToday(each)))
                .toList();
    }

    private static List<Candidate> withOneOf(List<Candidate> sorted, Predicate<Candidate> sort) {
        Optional<Candidate> first = sorted.stream().filter(sort).findFirst();
        return sorted.stream()
                .filter(each -> !sort.test(each) || first.equals(Optional.of(each)))
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

    /** One professional is enough: the one who is best supported. */
    private List<Suggestion> thisWeek(List<Candidate> fitting, List<Candidate> now) {
        List<Candidate> sorted = fitting.stream()
                .filter(each -> mayComeLater(each) && !now.contains(each))
                .filter(each -> each.part() == Part.BUILD && stage != Stage.DAYS || each.part() == Part.CARE)
                .sorted(Comparator.comparing(Candidate::part)
                        .thenComparing(each -> -each.evidence())
                        .thenComparing(SuggestRule::order))
                .toList();
        return withOneOf(sorted, each -> each.part() == Part.CARE).stream()
                .limit(IN_A_GROUP)
                .map(each -> new Suggestion(each.remedy(), each.part() == Part.CARE ? Reason.CARE : Reason.STRENGTH))
                .toList();
    }
}
