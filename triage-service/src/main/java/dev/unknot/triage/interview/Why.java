package dev.unknot.triage.interview;

import dev.unknot.contracts.Level;
import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Protocol;

/** Why a question is asked, in plain words. */
sealed interface Why {

    /** @param reach the highest level that an answer could lead to */
    String in(Protocol protocol, Level reach);

    /** Whether skipping it leaves the level as certain as before. */
    boolean optional();

    /** @param lower the level that is already certain */
    record Deciding(Level lower) implements Why {
        @Override
        public String in(Protocol protocol, Level reach) {
            return reach == lower
                    ? protocol.say(Message.WHY_TICKED)
                    : protocol.say(Message.WHY_DECIDING, protocol.say(outcome(lower)), protocol.say(outcome(reach)));
        }

        @Override
        public boolean optional() {
            return false;
        }

        private static Message outcome(Level level) {
            return switch (level) {
                case SELF_CARE -> Message.OUTCOME_SELF_CARE;
                case ROUTINE -> Message.OUTCOME_ROUTINE;
                case URGENT -> Message.OUTCOME_URGENT;
                case EMERGENCY -> Message.OUTCOME_EMERGENCY;
                case AMBULANCE -> Message.OUTCOME_AMBULANCE;
            };
        }
    }

    /** It was only inferred from a narrative. */
    record Confirming() implements Why {
        @Override
        public String in(Protocol protocol, Level reach) {
            return protocol.say(Message.WHY_CONFIRMING);
        }

        @Override
        public boolean optional() {
            return false;
        }
    }

    /** The level is settled; the suggestions are not. */
    record Tailoring() implements Why {
        @Override
        public String in(Protocol protocol, Level reach) {
            return protocol.say(Message.WHY_TAILORING);
        }

        @Override
        public boolean optional() {
            return true;
        }
    }
}
