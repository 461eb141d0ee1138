package dev.unknot.triage.decision;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;

/** Creates facts concisely. */
final class FactsFixture {

    static final Protocol PROTOCOL = ProtocolFixture.released();

    private FactsFixture() {}

    /** A person who answered no to everything, in pain since yesterday. */
    static Facts clearance(String area, int age) {
        Facts facts = Facts.NONE.withArea(area);
        for (Finding finding : PROTOCOL.findings().values()) {
            facts = finding.range().isPresent() ? facts.with(finding.id(), 1) : facts.with(finding.id(), false);
        }
        return facts.with("age-in-years", age);
    }

    /** @param present ids, or {@code id=number}, separated by spaces */
    static Facts with(Facts facts, String present) {
        Facts more = facts;
        for (String each : present.isBlank() ? new String[0] : present.split(" ")) {
            String[] parts = each.split("=");
            if (!PROTOCOL.findings().containsKey(parts[0])) {
                throw new IllegalArgumentException("unknown finding " + parts[0]);
            }
            more = parts.length == 1 ? more.with(each, true) : more.with(parts[0], Double.parseDouble(parts[1]));
        }
        return more;
    }
}
