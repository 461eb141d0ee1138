package dev.unknot.triage.caller;

/** One employee of one organisation. */
public record Person(String organisation, String employee) {

    /** The key of their events. */
    public String key() {
        return organisation + "/" + employee;
    }
}
