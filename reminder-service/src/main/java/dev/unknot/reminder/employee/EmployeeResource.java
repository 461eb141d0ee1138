package dev.unknot.reminder.employee;

import dev.unknot.contracts.Roles;
import dev.unknot.contracts.people.EmployeeEnrolled;
import dev.unknot.contracts.people.WorkingTime;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.schedule.WorkWeek;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** People over HTTP. */
@Path("/employees/{id}")
public class EmployeeResource {

    private static final String ID = "[A-Za-z0-9._@-]{1,128}";

    private final Caller caller;
    private final ManageEmployee manage;

    EmployeeResource(Caller caller, ManageEmployee manage) {
        this.caller = caller;
        this.manage = manage;
    }

    @PUT
    @RolesAllowed(Roles.PLATFORM)
    public Response put(@PathParam("id") @Pattern(regexp = ID) String id, @NotNull @Valid EmployeeRequest request) {
        request.workingHours().ifPresent(EmployeeResource::check);
        boolean isNew = manage.put(new EmployeeEnrolled(
                caller.organisation(),
                caller.reach(id),
                request.zone(),
                request.language(),
                request.country(),
                request.unit(),
                request.workingHours()));
        return Response.status(isNew ? Response.Status.CREATED : Response.Status.OK)
                .entity(get(id))
                .build();
    }

    @GET
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    public EmployeeView get(@PathParam("id") @Pattern(regexp = ID) String id) {
        return Employee.of(new Person(caller.organisation(), caller.reach(id)))
                .map(EmployeeView::of)
                .orElseThrow(() -> new NotFoundException("there is no such employee"));
    }

    @DELETE
    @RolesAllowed(Roles.PLATFORM)
    public void delete(@PathParam("id") @Pattern(regexp = ID) String id) {
        if (!manage.delete(new Person(caller.organisation(), caller.reach(id)))) {
            throw new NotFoundException("there is no such employee");
        }
    }

    private static void check(List<WorkingTime> times) {
        try {
            new WorkWeek(times);
        } catch (IllegalArgumentException e) {
            throw HttpProblem.builder()
                    .withStatus(Response.Status.BAD_REQUEST)
                    .withTitle("Bad Request")
                    .withDetail(e.getMessage())
                    .with(
                            "violations",
                            List.of(Map.of("field", "workingHours", "message", String.valueOf(e.getMessage()))))
                    .build();
        }
    }
}
