package dev.unknot.reminder.schedule.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a slot ended, exactly one of these; as written in JSON and in the ledger, in small letters. */
public enum SlotState {
    FIRED,
    MERGED,
    SUPPRESSED,
    SNOOZED,
    EXPIRED,
    FAILED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
