package dev.unknot.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** asyncapi.yaml describes the code. */
class AsyncApiTest {

    private static final String ROOT = "/META-INF/resources/";

    private final JsonNode document = read();

    @Test
    void containsExactlyTheTopics() {
        List<String> addresses = new ArrayList<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));
        assertThat(addresses).containsExactlyInAnyOrderElementsOf(Topics.ALL);
    }

    @Test
    void everyTopicIsKeptAsLongAsTheContractsSay() {
        document.path("channels").forEach(channel -> {
            Map<String, String> settings = new HashMap<>();
            channel.at("/bindings/kafka/topicConfiguration")
                    .properties()
                    .forEach(setting -> settings.put(
                            setting.getKey(),
                            setting.getValue().isArray()
                                    ? setting.getValue().path(0).asText()
                                    : setting.getValue().asText()));
            String topic = channel.path("address").asText();
            assertThat(settings).as(topic).isEqualTo(TopicRetention.of(topic));
            assertThat(channel.at("/bindings/kafka/topic").asText()).isEqualTo(topic);
        });
    }

    @Test
    void containsExactlyTheEventTypes() {
        assertThat(names(document.at("/components/messages")))
                .isEqualTo(Arrays.stream(EventType.values())
                        .map(EventType::type)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsOnItsTopicWithItsSchema(EventType type) {
        document.path("channels")
                .forEach(channel -> assertThat(channel.path("messages").has(type.type()))
                        .as("%s on %s", type.type(), channel.path("address"))
                        .isEqualTo(channel.path("address").asText().equals(type.topic())));
        String payload = document.path("components")
                .path("messages")
                .path(type.type())
                .at("/payload/$ref")
                .asText();
        assertThat(ROOT + payload).isEqualTo(type.schema());
        assertThat(getClass().getResource(type.schema())).isNotNull();
    }

    /** That of AsyncAPI 3.0, from asyncapi/spec-json-schemas (Apache License 2.0). */
    @Test
    void isValidAgainstThePublishedSchema() {
        JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                .getSchema(AsyncApiTest.class.getResourceAsStream("/asyncapi/3.0.0.json"));
        assertThat(schema.validate(document)).isEmpty();
        ((ObjectNode) document.at("/channels").elements().next()).put("addres", "a topic");
        assertThat(schema.validate(document)).isNotEmpty();
    }

    @Test
    void everyReferenceResolves() {
        document.findValuesAsText("$ref").stream()
                .filter(reference -> reference.startsWith("#"))
                .forEach(reference -> assertThat(
                                document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode read() {
        try (InputStream in = AsyncApiTest.class.getResourceAsStream(ROOT + "asyncapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(Objects.requireNonNull(in));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
