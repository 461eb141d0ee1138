package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.problem.Problems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Enrols many people, each for itself: what is wrong with one keeps nobody else out. A second request changes nothing more, so
 * one that was cut off can be sent again.
 */
@ApplicationScoped
class EnrolPeople {

    /** People in one transaction. */
    private static final int AT_ONCE = 500;

    private final JsonBody jsonBody;
    private final EnrolNewPeople enrolNewPeople;
    private final ManageEmployee manageEmployee;

    EnrolPeople(JsonBody jsonBody, EnrolNewPeople enrolNewPeople, ManageEmployee manageEmployee) {
        this.jsonBody = jsonBody;
        this.enrolNewPeople = enrolNewPeople;
        this.manageEmployee = manageEmployee;
    }

    /** @param place of the person in the request */
    private record Line(int place, EmployeeEnrolled known) {

        Person person() {
            return Person.of(known);
        }
    }

    PeopleResults enrol(String organisation, List<byte[]> bodies) {
        SortedMap<Integer, PeopleResults.Result> results = new TreeMap<>();
        List<Line> lines = new ArrayList<>();
        Set<Person> named = new HashSet<>();
        for (int place = 0; place < bodies.size(); place++) {
            try {
                Line line = new Line(
                        place,
                        jsonBody.read(bodies.get(place), PersonRequest.class).of(organisation));
                if (!named.add(line.person())) {
                    throw Problems.conflict("This employee is in the request more than once. Send each person once.");
                }
                lines.add(line);
            } catch (HttpProblem e) {
                results.put(place, PeopleResults.Result.refused(Optional.empty(), e));
            }
        }
        for (int from = 0; from < lines.size(); from += AT_ONCE) {
            results.putAll(enrol(lines.subList(from, Math.min(from + AT_ONCE, lines.size()))));
        }
        return new PeopleResults(List.copyOf(results.values()));
    }

    private Map<Integer, PeopleResults.Result> enrol(List<Line> lines) {
        EnrolNewPeople.Batch batch =
                enrolNewPeople.enrol(lines.stream().map(Line::known).toList());
        return lines.stream().collect(Collectors.toMap(Line::place, line -> {
            boolean isNew = batch.enrolled().contains(line.person());
            return isNew || batch.unchanged().contains(line.person())
                    ? PeopleResults.Result.done(line.known().employee(), isNew)
                    : alone(line.known());
        }));
    }

    private PeopleResults.Result alone(EmployeeEnrolled known) {
        try {
            return PeopleResults.Result.done(
                    known.employee(), manageEmployee.put(known).isNew());
        } catch (HttpProblem e) {
            return PeopleResults.Result.refused(Optional.of(known.employee()), e);
        }
    }
}
