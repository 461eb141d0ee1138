package dev.unknot.client;

import dev.unknot.client.reminder.Employee;
import dev.unknot.client.reminder.EmployeeRequest;
import dev.unknot.client.reminder.Inbox;
import dev.unknot.client.reminder.Nudge;
import dev.unknot.client.reminder.OutcomeRequest;
import dev.unknot.client.reminder.PeopleResults;
import dev.unknot.client.reminder.PersonRequest;
import dev.unknot.client.reminder.Preferences;
import dev.unknot.client.reminder.PreferencesRequest;
import dev.unknot.client.reminder.Simulation;
import dev.unknot.client.reminder.SimulationRequest;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** People, their preferences and nudges, and simulations. An employee's id is {@code me} for the employee of the token. */
public final class ReminderClient {

    /** The employee of the token. */
    public static final String ME = "me";

    private static final String EMPLOYEES = "employees";
    private static final String NUDGES = "nudges";
    private static final String PREFERENCES = "preferences";

    private final Transport transport;
    private final URI service;

    ReminderClient(Transport transport, URI service) {
        this.transport = transport;
        this.service = service;
    }

    /** Enrols somebody, or changes what is known of them. For platforms. */
    public Employee enrol(String employee, EmployeeRequest known) {
        return transport.read(
                Call.of("PUT", service, EMPLOYEES, employee).body(known).repeatable(), Employee.class);
    }

    /** Up to 10,000 people, each for itself. For platforms. */
    public PeopleResults enrol(List<PersonRequest> people) {
        return transport.read(Call.of("POST", service, EMPLOYEES).body(people).repeatable(), PeopleResults.class);
    }

    public Employee employee(String employee) {
        return transport.read(Call.of("GET", service, EMPLOYEES, employee), Employee.class);
    }

    /** The person leaves, and everything about them is erased. For platforms. */
    public void remove(String employee) {
        transport.done(Call.of("DELETE", service, EMPLOYEES, employee));
    }

    public Tagged<Preferences> preferences() {
        return transport.tagged(Call.of("GET", service, EMPLOYEES, ME, PREFERENCES), Preferences.class);
    }

    /** @param tag of the preferences that these replace */
    public Tagged<Preferences> replacePreferences(PreferencesRequest all, String tag) {
        return transport.tagged(
                Call.of("PUT", service, EMPLOYEES, ME, PREFERENCES)
                        .header("If-Match", tag)
                        .body(all),
                Preferences.class);
    }

    /** The inbox, newest first. */
    public Inbox inbox(int limit, @Nullable String cursor) {
        return transport.read(
                Call.of("GET", service, EMPLOYEES, ME, NUDGES)
                        .with("limit", limit)
                        .with("cursor", cursor),
                Inbox.class);
    }

    public Nudge nudge(UUID nudge) {
        return transport.read(Call.of("GET", service, NUDGES, nudge.toString()), Nudge.class);
    }

    /** The same outcome twice changes nothing, except that a snooze counts from the last time. */
    public void answer(UUID nudge, OutcomeRequest outcome) {
        transport.done(
                Call.of("POST", service, NUDGES, nudge.toString(), "outcomes").body(outcome));
    }

    /** Undoes the last outcome, for ten minutes. */
    public void undoAnswer(UUID nudge) {
        transport.done(Call.of("DELETE", service, NUDGES, nudge.toString(), "outcomes", "last"));
    }

    /**
     * The changes of the inbox as they happen, without an end. It ends when the service closes the connection, and
     * throws {@link java.io.UncheckedIOException} when the connection breaks; go on with the id of the last event. The caller
     * closes it.
     *
     * @param after the id of the last event, or the {@code position} of an {@link Inbox}; null for what comes from now on
     */
    public Stream<ServerEvent> changes(@Nullable String after) {
        return ServerEvent.read(transport.lines(
                Call.of("GET", service, EMPLOYEES, ME, NUDGES, "stream").header("Last-Event-ID", after)));
    }

    /** Plays up to 14 days of a person. Sends and stores nothing. For platforms. */
    public Simulation simulate(SimulationRequest request) {
        return transport.read(
                Call.of("POST", service, "simulations").body(request).repeatable(), Simulation.class);
    }
}
