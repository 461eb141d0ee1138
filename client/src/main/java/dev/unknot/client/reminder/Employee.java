package dev.unknot.client.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as their platform enrolled them. */
public record Employee(
        String employee,
        @Nullable String zone,
        @Nullable String language,
        @Nullable String country,
        @Nullable String unit,
        List<Hours> workingHours) {

    /** One stretch of work in local time. */
    public record Hours(String day, String from, String to) {}
}
