package dev.unknot.http;

import dev.unknot.contracts.Roles;
import dev.unknot.http.body.JsonBody;
import dev.unknot.http.body.StrictJson;
import dev.unknot.http.caching.EntityTagged;
import dev.unknot.http.caching.Precondition;
import dev.unknot.http.headers.Created;
import dev.unknot.http.query.BadParameters;
import dev.unknot.http.query.Parameters;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;

/** A small service that has everything which a service of ours has in its HTTP. */
@Path("/people")
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {

    static final Map<String, String> STORED = new ConcurrentHashMap<>();

    private final Caller caller;
    private final JsonBody jsonBody;

    SampleResource(Caller caller, JsonBody jsonBody) {
        this.caller = caller;
        this.jsonBody = jsonBody;
    }

    record Item(Optional<String> finding, Optional<Double> value) {}

    record Request(@NotNull @Size(max = 20) String name, Optional<Integer> age, Optional<List<@NotNull Item>> items) {}

    record View(String id, String name) {}

    /** Fields are read from the query. */
    public static class Filter {
        @RestQuery
        List<String> kind;

        @RestQuery
        List<String> limit;
    }

    @GET
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    public List<String> list(@BeanParam Filter filter, @QueryParam("sort") Optional<String> sort) {
        BadParameters bad = new BadParameters();
        Parameters parameters = new Parameters(bad);
        int limit = parameters.limit(filter.limit);
        parameters.words("kind", filter.kind, Set.of("big", "small"));
        bad.refuseAny();
        return STORED.keySet().stream().limit(limit).toList();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.EMPLOYEE, Roles.PLATFORM})
    public View one(@PathParam("id") String id) {
        String employee = caller.reach(id).employee();
        return new View(employee, STORED.getOrDefault(employee, ""));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PLATFORM)
    public Response put(@PathParam("id") String id, byte[] body) {
        Request request = jsonBody.read(body, Request.class);
        String employee = caller.reach(id).employee();
        STORED.put(employee, request.name());
        return Created.at("people", employee)
                .entity(new View(employee, request.name()))
                .build();
    }

    @PUT
    @Path("/{id}/name")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.PLATFORM)
    public View rename(@PathParam("id") String id, @HeaderParam("If-Match") Optional<String> ifMatch, byte[] body) {
        Precondition precondition = Precondition.match(ifMatch);
        precondition.requireGiven();
        precondition.check(Set.of("\"1\""));
        return new View(id, jsonBody.read(body, Request.class).name());
    }

    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.PLATFORM)
    public void delete(@PathParam("id") String id) {
        STORED.remove(id);
    }

    @GET
    @Path("/failing")
    @RolesAllowed({Roles.EMPLOYEE, Roles.HR, Roles.PLATFORM})
    public View failing() {
        throw new IllegalStateException("zebra");
    }

    @GET
    @Path("/words")
    @EntityTagged
    @RolesAllowed(Roles.EMPLOYEE)
    public Map<String, String> words(@QueryParam("length") Optional<String> length) {
        return Map.of("text", "x".repeat(length.map(Integer::parseInt).orElse(10)));
    }

    @GET
    @Path("/open")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, "application/vnd.sample+json"})
    public Map<String, String> open() {
        return Map.of("open", "to all");
    }

    @POST
    @Path("/trees")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EMPLOYEE)
    public Map<String, Integer> tree(byte[] body) {
        return Map.of(
                "size",
                StrictJson.tree(body, Set.of("answer", "value")::contains).size());
    }
}
