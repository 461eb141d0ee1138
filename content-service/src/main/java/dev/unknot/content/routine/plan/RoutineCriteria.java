package dev.unknot.content.routine.plan;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.content.catalogue.Tool;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody wants of a routine.
 *
 * @param minutes that it may take at most
 * @param tools that are at hand beside {@link #ALWAYS_THERE}
 * @param causes remedies against these are preferred
 * @param conditions when any, only remedies for one of these
 * @param avoid cautions: nothing that any of them blocks
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

    /** What any room to work in has. A cup does for the water bottle. */
    public static final Set<String> ALWAYS_THERE =
            Set.of("fingers", "wall", "floor", "doorway", "chair", "desk", "screen", "keyboard", "water-bottle");

    /** The first thing that keeps a remedy out, if any. */
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

    private boolean isThere(Tool tool) {
        return isThere(tool.tool()) || tool.standIns().stream().anyMatch(this::isThere);
    }

    private boolean isThere(String tool) {
        return ALWAYS_THERE.contains(tool) || tools.contains(tool);
    }

    private static boolean differs(Optional<Boolean> wanted, boolean is) {
        return wanted.isPresent() && wanted.get() != is;
    }
}
