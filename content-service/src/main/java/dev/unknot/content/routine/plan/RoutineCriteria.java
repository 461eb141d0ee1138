package dev.unknot.content.routine.plan;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Tool;
import dev.unknot.contracts.remedies.Cautions;
import dev.unknot.contracts.remedies.Situation;
import dev.unknot.contracts.remedies.Situation.Setting;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requirements for a routine.
 *
 * @param minutes the maximum duration
 * @param tools available tools in addition to {@link #ALWAYS_THERE}
 * @param causes habits; remedies against them are preferred
 * @param conditions only remedies for one of these are used; empty means any
 * @param avoid cautions; remedies that any of them blocks are left out
 */
public record RoutineCriteria(
        String area,
        int minutes,
        Set<String> tools,
        Set<String> causes,
        List<String> conditions,
        Set<String> avoid,
        Optional<Boolean> atDesk,
        Optional<Boolean> unseen,
        Optional<Boolean> officeClothes) {

    /** What is available in any workplace. A cup counts as a water bottle. */
    public static final Set<String> ALWAYS_THERE =
            Set.of("fingers", "wall", "floor", "doorway", "chair", "desk", "screen", "keyboard", "water-bottle");

    /** The first check that the remedy fails, if any. */
    Optional<LeftOutReason> reasonToLeaveOut(RemedyContent remedy) {
        if (remedy.block().stream().anyMatch(avoid::contains)) {
            return Optional.of(LeftOutReason.CAUTION);
        }
        if (differs(atDesk, remedy.atDesk())
                || differs(unseen, remedy.unseen())
                || differs(officeClothes, remedy.officeClothes())) {
            return Optional.of(LeftOutReason.PLACE);
        }
        if (!remedy.tools().stream().allMatch(this::isThere)) {
            return Optional.of(LeftOutReason.TOOL);
        }
        return remedy.minutes() > minutes ? Optional.of(LeftOutReason.TIME) : Optional.empty();
    }

    /** A routine needs a wall and the floor, as at home. */
    Situation situation() {
        return new Situation(area, Optional.empty(), causes, Cautions.of(avoid), tools, Setting.HOME, Set.of(), false);
    }

    private boolean isThere(Tool tool) {
        return isThere(tool.tool()) || tool.standIns().stream().anyMatch(this::isThere);
    }

    private boolean isThere(String tool) {
        return ALWAYS_THERE.contains(tool) || tools.contains(tool);
    }

    private static boolean differs(Optional<Boolean> required, boolean actual) {
        return required.isPresent() && required.get() != actual;
    }
}
