package dev.unknot.reminder.plan;

import dev.unknot.contracts.Level;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What all reports of a person together ask for.
 *
 * @param held a clinician is to see the person first; a milder report afterwards changes nothing of that
 * @param avoid cautions of the newest report and of every report that still holds
 * @param latest the report that the plan is for
 */
record Prescription(boolean held, Set<String> avoid, Optional<Report> latest) {

    /** From reports oldest first. */
    static Prescription of(List<Report> reports) {
        List<Report> holding = reports.stream()
                .filter(report -> report.clearedAt == null && report.level.atLeast(Level.URGENT))
                .toList();
        Optional<Report> latest = last(reports);
        // Each report names every caution, so the newest replaces those before it, but for what still holds the plan.
        Set<String> avoid = new TreeSet<>();
        latest.ifPresent(report -> avoid.addAll(report.avoid));
        holding.forEach(report -> avoid.addAll(report.avoid));
        return new Prescription(!holding.isEmpty(), avoid, latest);
    }

    private static Optional<Report> last(Collection<Report> reports) {
        return reports.stream().reduce((earlier, later) -> later);
    }
}
