package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.unknot.client.content.Remedy;
import dev.unknot.client.content.RemedySearch;
import dev.unknot.client.content.Suggestions;
import dev.unknot.client.delivery.Addresses;
import dev.unknot.client.delivery.AddressesRequest;
import dev.unknot.client.delivery.ChannelSettings;
import dev.unknot.client.delivery.ChannelSettingsRequest;
import dev.unknot.client.delivery.Delivery;
import dev.unknot.client.delivery.PlatformDelivery;
import dev.unknot.client.delivery.Webhook;
import dev.unknot.client.delivery.WebhookRequest;
import dev.unknot.client.delivery.WebhookTest;
import dev.unknot.client.delivery.WebhookWithSecret;
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
import dev.unknot.client.triage.Assessment;
import dev.unknot.client.triage.AssessmentRequest;
import dev.unknot.client.triage.FollowUp;
import dev.unknot.client.triage.FollowUpRequest;
import dev.unknot.client.triage.Interview;
import dev.unknot.local.Service;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of the client's bodies is in the services' OpenAPI documents, and none that a request must have is missing. */
@ExtendWith(RunningUnknot.class)
class ClientContractIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<Service, JsonNode> DOCUMENTS = new HashMap<>();

    private record Body(Class<?> type, Service service, String operation, boolean isRequest) {

        @Override
        public String toString() {
            return type.getSimpleName() + (isRequest ? " to " : " from ") + operation;
        }
    }

    static Stream<Body> bodies() {
        return Stream.of(
                request(AssessmentRequest.class, Service.TRIAGE, "post /assessments"),
                answer(Assessment.class, Service.TRIAGE, "post /assessments"),
                answer(Interview.class, Service.TRIAGE, "post /interviews"),
                answer(FollowUp.class, Service.TRIAGE, "get /assessments/{id}/follow-up"),
                request(FollowUpRequest.class, Service.TRIAGE, "post /assessments/{id}/follow-up"),
                answer(Suggestions.class, Service.CONTENT, "get /suggestions"),
                answer(Remedy.class, Service.CONTENT, "get /remedies/{slug}"),
                answer(RemedySearch.class, Service.CONTENT, "get /remedies"),
                request(EmployeeRequest.class, Service.REMINDER, "put /employees/{id}"),
                answer(Employee.class, Service.REMINDER, "get /employees/{id}"),
                request(PersonRequest.class, Service.REMINDER, "post /employees"),
                answer(PeopleResults.class, Service.REMINDER, "post /employees"),
                request(PreferencesRequest.class, Service.REMINDER, "put /employees/{id}/preferences"),
                answer(Preferences.class, Service.REMINDER, "get /employees/{id}/preferences"),
                answer(Inbox.class, Service.REMINDER, "get /employees/{id}/nudges"),
                answer(Nudge.class, Service.REMINDER, "get /nudges/{nudge}"),
                request(OutcomeRequest.class, Service.REMINDER, "post /nudges/{nudge}/outcomes"),
                request(SimulationRequest.class, Service.REMINDER, "post /simulations"),
                answer(Simulation.class, Service.REMINDER, "post /simulations"),
                request(AddressesRequest.class, Service.DELIVERY, "put /employees/{id}/addresses"),
                answer(Addresses.class, Service.DELIVERY, "get /employees/{id}/addresses"),
                request(ChannelSettingsRequest.class, Service.DELIVERY, "put /channels/{channel}"),
                answer(ChannelSettings.class, Service.DELIVERY, "get /channels/{channel}"),
                request(WebhookRequest.class, Service.DELIVERY, "post /webhooks"),
                answer(WebhookWithSecret.class, Service.DELIVERY, "post /webhooks"),
                answer(WebhookTest.class, Service.DELIVERY, "post /webhooks/{id}/test"),
                item(Webhook.class, "get /webhooks"),
                item(Delivery.class, "get /employees/me/deliveries"),
                item(PlatformDelivery.class, "get /deliveries"));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void hasTheFieldsOfTheDocument(Body body) {
        JsonNode document = DOCUMENTS.computeIfAbsent(body.service(), ClientContractIT::document);
        String[] operation = body.operation().split(" ");
        JsonNode described = document.path("paths").path(operation[1]).path(operation[0]);
        JsonNode schema = body.isRequest() ? content(described.path("requestBody")) : answered(described);
        assertThat(schema.isMissingNode()).as("%s is described", body).isFalse();
        compare(body.type(), schema, document, body.type().getSimpleName());
    }

    private static Body request(Class<?> type, Service service, String operation) {
        return new Body(type, service, operation, true);
    }

    private static Body answer(Class<?> type, Service service, String operation) {
        return new Body(type, service, operation, false);
    }

    /** One item of the list that delivery answers with. */
    private static Body item(Class<?> type, String operation) {
        return new Body(type, Service.DELIVERY, operation, false);
    }

    private static JsonNode document(Service service) {
        String url = service.url(RunningUnknot.unknot().stack().ports()) + "/q/openapi?format=json";
        try {
            return JSON.readTree(RestAssured.get(url).asString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode content(JsonNode described) {
        return described.path("content").path("application/json").path("schema");
    }

    private static JsonNode answered(JsonNode operation) {
        JsonNode created = content(operation.path("responses").path("201"));
        return created.isMissingNode() ? content(operation.path("responses").path("200")) : created;
    }

    private static void compare(Type type, JsonNode described, JsonNode document, String path) {
        JsonNode schema = resolved(described, document);
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            compare(list.getActualTypeArguments()[0], schema.path("items"), document, path + "[]");
        } else if (type instanceof Class<?> body && body.isRecord()) {
            compareRecord(body, itemOf(body, schema, document), document, path);
        }
    }

    /** A record may be described alone or as the items of a list. */
    private static JsonNode itemOf(Class<?> body, JsonNode schema, JsonNode document) {
        boolean isPage = schema.path("properties").has("items")
                && Arrays.stream(body.getRecordComponents())
                        .noneMatch(field -> field.getName().equals("items"));
        JsonNode list = isPage ? schema.path("properties").path("items") : schema;
        return list.has("items") ? resolved(list.path("items"), document) : schema;
    }

    private static void compareRecord(Class<?> body, JsonNode schema, JsonNode document, String path) {
        Set<String> fields = new TreeSet<>();
        Set<String> properties = new TreeSet<>();
        schema.path("properties").fieldNames().forEachRemaining(properties::add);
        for (RecordComponent component : body.getRecordComponents()) {
            fields.add(component.getName());
        }
        assertThat(properties).as("what the document has for %s", path).containsAll(fields);
        assertThat(fields).as("the fields of %s", path).containsAll(required(schema));
        for (RecordComponent component : body.getRecordComponents()) {
            compare(
                    component.getGenericType(),
                    schema.path("properties").path(component.getName()),
                    document,
                    path + "." + component.getName());
        }
    }

    private static List<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.path("required").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode resolved(JsonNode schema, JsonNode document) {
        for (String either : List.of("anyOf", "oneOf", "allOf")) {
            for (JsonNode one : schema.path(either)) {
                if (!one.path("type").asText().equals("null")) {
                    return resolved(one, document);
                }
            }
        }
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : resolved(document.at(reference.substring(1)), document);
    }
}
