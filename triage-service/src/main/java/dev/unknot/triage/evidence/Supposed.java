package dev.unknot.triage.evidence;

import java.util.Optional;
import java.util.OptionalDouble;

/** All that is known, and one finding more. */
record Supposed(Evidence known, String finding) implements Evidence {

    @Override
    public Truth has(String asked) {
        return asked.equals(finding) ? Truth.TRUE : known.has(asked);
    }

    @Override
    public OptionalDouble number(String asked) {
        return known.number(asked);
    }

    @Override
    public Optional<String> area() {
        return known.area();
    }
}
