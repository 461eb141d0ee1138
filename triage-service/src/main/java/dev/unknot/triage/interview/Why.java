package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;

/** Why a question is asked, in plain words. */
sealed interface Why {

    String of(Level reach);

    /** Whether skipping it leaves the level as certain as before. */
    boolean optional();

    /** @param lower the level that is already certain */
    record Deciding(Level lower) implements Why {
        @Override
        public String of(Level reach) {
            return reach == lower
                    ? "You said that some of this fits, so we ask about all of it."
                    : "This decides between " + words(lower) + " and " + words(reach) + ".";
        }

        @Override
        public boolean optional() {
            return false;
        }

        private static String words(Level level) {
            return switch (level) {
                case SELF_CARE -> "looking after it yourself";
                case ROUTINE -> "an ordinary appointment";
                case URGENT -> "seeing a clinician within a day";
                case EMERGENCY -> "going to an emergency department now";
                case AMBULANCE -> "calling an ambulance";
            };
        }
    }

    /** It was only inferred from a narrative. */
    record Confirming() implements Why {
        @Override
        public String of(Level reach) {
            return "We took this from your words. Please check that it is right.";
        }

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** The level is settled; the suggestions are not. */
    record Tailoring() implements Why {
        @Override
        public String of(Level reach) {
            return "This no longer changes how serious it is. It helps us to suggest only what is safe and right "
                    + "for you. You may skip it.";
        }

        @Override
        public boolean optional() {
            return true;
        }
    }
}
