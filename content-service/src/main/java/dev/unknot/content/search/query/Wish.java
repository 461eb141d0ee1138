package dev.unknot.content.search.query;

import dev.unknot.content.catalogue.RemedyContent;
import dev.unknot.contracts.remedies.Ranking.Need;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** How somebody wants a remedy to be. */
public enum Wish {
    /** Colleagues do not notice it. */
    UNSEEN {
        @Override
        public boolean isMetBy(RemedyContent remedy) {
            return remedy.unseen();
        }
    },
    /** It is done on a chair. */
    SEATED {
        @Override
        public boolean isMetBy(RemedyContent remedy) {
            return remedy.atDesk()
                    && isMovement(remedy)
                    && !needs(remedy, Need.STAND)
                    && !needs(remedy, Need.WALL)
                    && !STANDING.matcher(english(remedy)).find();
        }
    },
    /** It is done lying down, on the floor or in bed. */
    LYING {
        @Override
        public boolean isMetBy(RemedyContent remedy) {
            return LIE.matcher(english(remedy)).find();
        }
    },
    /** It needs nothing that an office lacks. */
    NO_TOOLS {
        @Override
        public boolean isMetBy(RemedyContent remedy) {
            return !BOUGHT.contains(remedy.kind())
                    && remedy.tools().stream()
                            .allMatch(tool -> EVERYWHERE.contains(tool.tool())
                                    || tool.standIns().stream().anyMatch(EVERYWHERE::contains));
        }
    },
    AT_DESK {
        @Override
        public boolean isMetBy(RemedyContent remedy) {
            return remedy.atDesk();
        }
    },
    OFFICE_CLOTHES {
        @Override
        public boolean isMetBy(RemedyContent remedy) {
            return remedy.officeClothes();
        }
    };

    private static final Set<String> EVERYWHERE =
            Set.of("fingers", "wall", "doorway", "floor", "chair", "desk", "bed", "step");
    private static final Set<String> BOUGHT = Set.of("medicine", "professional", "food", "hydration");
    private static final Set<String> MOVEMENT =
            Set.of("pressure", "rolling", "stretch", "exercise", "breathing", "heat", "cold");
    // The first step says how to begin. Every remedy has a text in English.
    private static final Pattern LIE = Pattern.compile("^(lie|sit or lie|on your (back|side))\\b|\\blie (down|on)\\b");
    private static final Pattern STANDING = Pattern.compile("^(stand|kneel|lie|get up)\\b");

    public abstract boolean isMetBy(RemedyContent remedy);

    /** The name in JSON and in the lexicon, such as {@code no-tools}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static boolean isMovement(RemedyContent remedy) {
        return MOVEMENT.contains(remedy.kind());
    }

    private static boolean needs(RemedyContent remedy, Need need) {
        return remedy.ranking()
                .filter(ranking -> ranking.needs().contains(need))
                .isPresent();
    }

    private static String english(RemedyContent remedy) {
        return Objects.requireNonNull(remedy.texts().get(RemedyContent.ENGLISH)).steps().stream()
                .findFirst()
                .orElse("")
                .toLowerCase(Locale.ROOT);
    }
}
