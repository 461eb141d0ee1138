package dev.unknot.triage.protocol.reading;

import java.util.List;

/** A protocol with faults. Each fault names its file and line. */
public final class BadProtocol extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> faults;

    BadProtocol(List<String> faults) {
        super("The protocol has " + faults.size() + " faults:\n" + String.join("\n", faults));
        this.faults = List.copyOf(faults);
    }

    public List<String> faults() {
        return faults;
    }
}
