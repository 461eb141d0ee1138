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
 * @param avoid cautions that hold now
 * @param latest the report that the plan is for
 */
record Prescription(boolean held, Set<String> avoid, Optional<Report> latest) {

    /**
     * Signs of the moment: they end when a later report no longer names them, or when a clinician saw the person. Every
     * other caution is of the person and stays.
     */
    static final Set<String> SIGNS = Set.of(
            "emergency-signs",
            "suspected-clot",
            "suspected-fracture",
            "nerve-signs",
            "artery-signs",
            "fresh-injury",
            "fever",
            "hot-swollen");

    /** From reports oldest first. */
    static Prescription of(List<Report> reports) {
        List<Report> open = afterLastClearance(reports);
        boolean held = open.stream().anyMatch(report -> report.level.atLeast(Level.URGENT));
        Set<String> avoid = new TreeSet<>();
        reports.forEach(report -> avoid.addAll(report.avoid));
        avoid.removeAll(SIGNS);
        open.stream()
                .filter(report -> report.level.atLeast(Level.URGENT) || report == open.get(open.size() - 1))
                .forEach(report -> avoid.addAll(report.avoid));
        return new Prescription(held, avoid, last(reports));
    }

    /** A clearance of a report also lifts what was said before that report. */
    private static List<Report> afterLastClearance(List<Report> reports) {
        int cleared = -1;
        for (int i = 0; i < reports.size(); i++) {
            cleared = reports.get(i).clearedAt == null ? cleared : i;
        }
        return reports.subList(cleared + 1, reports.size());
    }

    private static Optional<Report> last(Collection<Report> reports) {
        return reports.stream().reduce((earlier, later) -> later);
    }
}
