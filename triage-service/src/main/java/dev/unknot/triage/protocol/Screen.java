package dev.unknot.triage.protocol;

import java.util.List;

/** Findings shown together, so that one "none of these" answers them all. */
public record Screen(String id, String question, List<String> findings) {
    public Screen {
        findings = List.copyOf(findings);
    }
}
