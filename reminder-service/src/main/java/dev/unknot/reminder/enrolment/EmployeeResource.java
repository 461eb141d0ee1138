package dev.unknot.reminder.enrolment;

import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.problem.Problems;
import dev.unknot.http.signin.Caller;
import dev.unknot.reminder.person.Employee;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** People over HTTP. The path of the class is that of {@link PeopleResource}: else a wrong method would be an unknown path. */
@Path("/employees")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class EmployeeResource {

    private final Caller caller;
    private final ManageEmployee manage;
    private final JsonBody jsonBody;

    EmployeeResource(Caller caller, ManageEmployee manage, JsonBody jsonBody) {
        this.caller = caller;
        this.manage = manage;
        this.jsonBody = jsonBody;
    }

    @PUT
    @Operation(
            summary = "Enrol an employee, or change one",
            description = "A field that is left out returns to its default. Sending the same again changes nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Enrolled",
            content = @Content(schema = @Schema(implementation = EmployeeView.class)))
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PLATFORM)
    public Response put(
            @PathParam("id") String id,
            @RequestBody(content = @Content(schema = @Schema(implementation = EmployeeRequest.class))) byte[] body) {
        Person person = caller.reach(id);
        ManageEmployee.Enrolled enrolled =
                manage.put(jsonBody.read(body, EmployeeRequest.class).of(person));
        return Response.status(enrolled.isNew() ? Response.Status.CREATED : Response.Status.OK)
                .entity(enrolled.view())
                .build();
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "An enrolled employee")
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    public EmployeeView get(@PathParam("id") String id) {
        return Employee.of(caller.reach(id)).map(EmployeeView::of).orElseThrow(() -> Problems.notFound("employee"));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "End an enrolment",
            description = "Everything that Unknot keeps of the person is erased in all services within a minute.")
    @APIResponse(responseCode = "204", description = "Ended")
    @RolesAllowed(Roles.PLATFORM)
    public void delete(@PathParam("id") String id) {
        if (!manage.delete(caller.reach(id))) {
            throw Problems.notFound("employee");
        }
    }
}
