package dev.unknot.delivery.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.unknot.contracts.Person;
import dev.unknot.contracts.Roles;
import dev.unknot.delivery.recipient.AddressesView;
import dev.unknot.delivery.recipient.OwnAddresses;
import dev.unknot.http.signin.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/employees/me/export")
@RolesAllowed(Roles.EMPLOYEE)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Own data")
public class ExportResource {

    private final Caller caller;
    private final OwnAddresses addresses;
    private final Deliveries deliveries;

    ExportResource(Caller caller, OwnAddresses addresses, Deliveries deliveries) {
        this.caller = caller;
        this.addresses = addresses;
        this.deliveries = deliveries;
    }

    /**
     * Everything that the delivery service stores about a person.
     *
     * @param language from the organisation's records
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    public record Export(
            String organisation,
            String employee,
            @Schema(implementation = String.class) Optional<String> language,
            AddressesView addresses,
            List<DeliveryView> deliveries) {}

    @GET
    @Transactional
    @Operation(summary = "Everything that is stored about the caller")
    public Export export() {
        Person person = caller.person();
        Optional<String> language = addresses.language(person);
        Explanation explanation = Explanation.in(language.orElse(Explanation.DEFAULT));
        return new Export(
                person.organisation(),
                person.employee(),
                language,
                addresses.of(person),
                deliveries.all(person).stream()
                        .map(each -> DeliveryView.of(each, explanation))
                        .toList());
    }
}
