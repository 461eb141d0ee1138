package dev.unknot.triage.decision;

import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolFixture;

/** People in a few words. */
final class FactsFixture {

    static final Protocol PROTOCOL = ProtocolFixture.released();

    private FactsFixture() {}

    /** Somebody who answered no to everything, and hurts since yesterday. */
    static Facts allClear(String area, int age) {
        Facts facts = Facts.NONE.withArea(area);
        for (Finding finding : PROTOCOL.findings().values()) {
            facts = finding.range().isPresent() ? facts.with(finding.id(), 1) : facts.with(finding.id(), false);
        }
        return facts.with("age-in-years", age);
    }

    /** @param present ids, or {@code id=number}, apart by blanks */
    static Facts with(Facts facts, String present) {
        Facts more = facts;
        for (String each : present.isBlank() ? new String[0] : present.split(" ")) {
            String[] parts = each.split("=");
            if (!PROTOCOL.findings().containsKey(parts[0])) {
                throw new IllegalArgumentException("there is no finding " + parts[0]);
            }
            more = parts.length == 1 ? more.with(each, true) : more.with(parts[0], Double.parseDouble(parts[1]));
        }
        return more;
    }
}
