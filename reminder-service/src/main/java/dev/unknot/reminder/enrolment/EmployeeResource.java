package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.reminder.caller.Caller;
import dev.unknot.reminder.person.Employee;
import dev.unknot.reminder.problem.JsonBody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** People over HTTP. */
@Path("/employees/{id}")
public class EmployeeResource {

    private static final String ID = "[A-Za-z0-9._@-]{1,128}";

    private final Caller caller;
    private final ManageEmployee manage;
    private final JsonBody jsonBody;

    EmployeeResource(Caller caller, ManageEmployee manage, JsonBody jsonBody) {
        this.caller = caller;
        this.manage = manage;
        this.jsonBody = jsonBody;
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PLATFORM)
    public Response put(
            @PathParam("id") @Pattern(regexp = ID) String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = EmployeeRequest.class))) byte[] body) {
        EmployeeRequest request = jsonBody.read(body, EmployeeRequest.class);
        boolean isNew = manage.put(request.of(new Person(caller.organisation(), caller.reach(id))));
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
}
