package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;

/** Why something is asked, in plain words. */
sealed interface Why {

    String of(Level reach);

    /** Whether it may be passed over without the level becoming less certain. */
    boolean optional();

    /** @param lower the level that is certain already */
    record Deciding(Level lower) implements Why {
        @Override
        public String of(Level reach) {
            return "This decides between " + words(lower) + " and " + words(reach) + ".";
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

    /** How serious it is stands; what is suggested does not. */
    record Tailoring() implements Why {
        @Override
        public String of(Level reach) {
            return "How serious it is does not hang on this any more. It keeps what we suggest safe and fitting for you."
                    + " You may skip it.";
        }

        @Override
        public boolean optional() {
            return true;
        }
    }
}
