package dev.unknot.contracts.people;

import dev.unknot.contracts.EventData;
import java.util.Optional;

/**
 * Where an employee can be reached. Contains all their addresses of these kinds: what is absent is not in use any more. Web
 * addresses that let everybody who knows them write to the person are not on any topic.
 *
 * @param email the e-mail address
 * @param slack the id of a member of the organisation's Slack workspace, such as {@code U012AB3CD}
 */
public record EmployeeReachable(String organisation, String employee, Optional<String> email, Optional<String> slack)
        implements EventData.OfEmployee {

    /** Without the addresses. */
    @Override
    public String toString() {
        return "EmployeeReachable";
    }
}
