package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.unknot.contracts.TopicRetention;
import dev.unknot.contracts.Topics;
import dev.unknot.local.Ports;
import dev.unknot.local.Service;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** docker-compose.yml names only what exists. No Docker engine is needed to know that. */
class ComposeTest {

    private static final Ports PORTS = Ports.from(Map.of());
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)");

    private final JsonNode compose = Project.yaml("docker-compose.yml");
    private final JsonNode services = compose.path("services");

    @Test
    void theImagesAreTheOfficialOnesWithTheirVersion() {
        assertThat(services.at("/postgres/image").asText()).matches("postgres:18(\\.\\d+)?");
        assertThat(services.at("/kafka/image").asText()).matches("apache/kafka:\\d+\\.\\d+\\.\\d+");
        assertThat(services.at("/topics/image")).isEqualTo(services.at("/kafka/image"));
        assertThat(services.at("/keycloak/image").asText()).matches("keycloak/keycloak:\\d+\\.\\d+");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceIsBuiltFromADockerfileThatIsThereAndTellsItsHealth(Service service) {
        JsonNode build = of(service).path("build");
        assertThat(build.path("context").asText()).isEqualTo(service.module());
        assertThat(build.path("args").path("PORT").asInt()).isEqualTo(service.port(PORTS));
        String dockerfile =
                Project.text(service.module() + "/" + build.path("dockerfile").asText());
        assertThat(dockerfile)
                .contains("ARG PORT")
                .contains("EXPOSE ${PORT}")
                .contains("HEALTHCHECK")
                .contains("/127.0.0.1/$PORT")
                .contains("/q/health/ready")
                .contains("quarkus-run.jar");
    }

    @ParameterizedTest
    @EnumSource
    void aServiceListensWhereTheContractSays(Service service) {
        assertThat(published(of(service))).containsExactly("127.0.0.1:%1$d:%1$d".formatted(service.port(PORTS)));
        assertThat(environment(of(service))
                        .path("UNKNOT_" + service.name() + "_PORT")
                        .asInt())
                .isEqualTo(service.port(PORTS));
    }

    @ParameterizedTest
    @EnumSource
    void aServiceReadsEveryVariableItIsGiven(Service service) {
        String properties = Project.text(service.module() + "/src/main/resources/application.properties")
                + Project.text("messaging/src/main/resources/META-INF/microprofile-config.properties")
                + Project.text("http/src/main/resources/META-INF/microprofile-config.properties");
        environment(of(service))
                .fieldNames()
                .forEachRemaining(variable -> assertThat(properties)
                        .as("%s reads %s", service.module(), variable)
                        .satisfiesAnyOf(
                                text -> assertThat(text).contains("${" + variable + ":"),
                                text -> assertThat(text).contains("${" + variable + "}")));
    }

    @ParameterizedTest
    @EnumSource
    void noServiceRunsOnASecretThatIsForOneLaptopOnly(Service service) {
        String properties = Project.text(service.module() + "/src/main/resources/application.properties");
        Matcher secret = Pattern.compile("\\$\\{(UNKNOT_[A-Z_]*(?:PASSWORD|KEYS?|SECRET))(:[^}]|})")
                .matcher(properties);
        int found = 0;
        // An empty default means that the service does without: an optional password or key.
        while (secret.find()) {
            found++;
            assertThat(secret.group(2)).as("no default of %s", secret.group(1)).isEqualTo("}");
            assertThat(environment(of(service)).path(secret.group(1)).asText())
                    .as("%s of %s", secret.group(1), service.module())
                    .startsWith("${" + secret.group(1) + ":?");
        }
        int secrets = found;
        assertThat(secrets).isPositive();
        assertThat(properties.lines().filter(line -> line.startsWith("unknot.secrets=")))
                .singleElement()
                .satisfies(list -> assertThat(list.split(","))
                        .as("secrets that are checked")
                        .hasSize(secrets));
    }

    @Test
    void theFoundationsListenWhereTheContractSays() {
        assertThat(published(services.path("postgres"))).containsExactly("127.0.0.1:" + PORTS.postgres() + ":5432");
        assertThat(published(services.path("kafka")))
                .containsExactly("127.0.0.1:" + PORTS.kafka() + ":" + PORTS.kafka());
        assertThat(published(services.path("keycloak"))).containsExactly("127.0.0.1:" + PORTS.identity() + ":8080");
    }

    @Test
    void allTopicsAreMadeWithTheirRetentionAndNoOthers() {
        JsonNode environment = services.at("/topics/environment");
        Map<String, Map<String, String>> topics = environment
                .path("TOPICS")
                .asText()
                .lines()
                .map(line -> line.strip().split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> settings(line[1])));
        assertThat(topics).isEqualTo(Topics.ALL.stream().collect(Collectors.toMap(topic -> topic, TopicRetention::of)));
        assertThat(settings(environment.path("DEAD_LETTERS").asText())).isEqualTo(TopicRetention.ofDeadLetters());
        assertThat(services.at("/topics/command").toString()).contains("$$topic.dead-letters");
    }

    private static Map<String, String> settings(String text) {
        return Arrays.stream(text.split(","))
                .map(setting -> setting.split("="))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
    }

    @Test
    void everyPartHasAHealthCheckOrEndsByItself() {
        for (String name : List.of("postgres", "kafka", "keycloak")) {
            assertThat(services.path(name).path("healthcheck").path("test").isArray())
                    .as(name)
                    .isTrue();
        }
    }

    @Test
    void whateverIsWaitedForExists() {
        services.forEach(service -> {
            Set<String> awaited = names(service.path("depends_on"));
            awaited.addAll(names(service.path("<<").path("depends_on")));
            assertThat(names(services)).containsAll(awaited);
        });
    }

    @Test
    void everyVolumeAndMountedFileExists() {
        services.forEach(service -> service.path("volumes").forEach(volume -> {
            String source = volume.asText().split(":")[0];
            if (source.startsWith("./")) {
                assertThat(Project.ROOT.resolve(source)).exists();
            } else {
                assertThat(names(compose.path("volumes"))).contains(source);
            }
        }));
    }

    @Test
    void everyVariableToChooseStandsInTheExample() {
        Set<String> used = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(Project.text("docker-compose.yml"));
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        Set<String> offered = new TreeSet<>();
        Project.text(".env.example")
                .lines()
                .filter(line -> line.contains("="))
                .forEach(line -> offered.add(line.substring(0, line.indexOf('='))));
        assertThat(offered).isEqualTo(used);
    }

    @ParameterizedTest
    @EnumSource
    void everyServiceHasItsDatabase(Service service) {
        String script = Project.text("docker/postgres/databases.sh");
        String password = "UNKNOT_" + service.name() + "_DB_PASSWORD";
        assertThat(script).contains("create " + service.database() + " \"$" + password + "\"");
        assertThat(services.at("/postgres/environment").has(password)).isTrue();
        assertThat(Files.isExecutable(Project.ROOT.resolve("docker/postgres/databases.sh")))
                .isTrue();
    }

    @Test
    void keycloakKnowsTheSameClientsAsTheLocalIdentityProvider() {
        Map<String, JsonNode> local = new TreeMap<>();
        Project.json("local-stack/src/main/resources/identity.json")
                .at("/tokenCallbacks/0/requestMappings")
                .forEach(mapping -> local.put(mapping.path("match").asText(), mapping.path("claims")));
        // A pattern, for the crowd that a load run needs; only the local identity provider knows it.
        local.remove("many-[0-9]+");
        JsonNode realm = Project.json("docker/keycloak/unknot-realm.json");
        assertThat(realm.path("realm").asText()).isEqualTo("unknot");
        Map<String, JsonNode> keycloak = new TreeMap<>();
        realm.path("clients")
                .forEach(client -> keycloak.put(client.path("clientId").asText(), claims(client)));
        assertThat(keycloak).isEqualTo(local);
    }

    @Test
    void everyClientHasASecretOfItsOwn() {
        JsonNode environment = services.at("/keycloak/environment");
        Set<String> secrets = new TreeSet<>();
        JsonNode clients = Project.json("docker/keycloak/unknot-realm.json").path("clients");
        clients.forEach(client -> secrets.add(client.path("secret").asText()));

        assertThat(secrets).hasSameSizeAs(clients).allSatisfy(secret -> {
            assertThat(secret).matches("\\$\\{UNKNOT_[A-Z0-9_]+_SECRET}");
            String variable = secret.substring(2, secret.length() - 1);
            assertThat(environment.path(variable).asText()).startsWith("${" + variable + ":?");
        });
    }

    private static JsonNode claims(JsonNode client) {
        ObjectNode claims = JsonNodeFactory.instance.objectNode();
        for (JsonNode mapper : client.path("protocolMappers")) {
            JsonNode config = mapper.path("config");
            String value = config.path("claim.value").asText();
            switch (config.path("jsonType.label").asText()) {
                case "String" -> claims.put(config.path("claim.name").asText(), value);
                case "JSON" ->
                    claims.putArray(config.path("claim.name").asText()).add(value.replaceAll("[\\[\\]\"]", ""));
                default ->
                    claims.putArray("aud")
                            .add(config.path("included.custom.audience").asText());
            }
        }
        return claims;
    }

    private JsonNode of(Service service) {
        return services.path(service.database());
    }

    /** Its own variables and those of the block it merges in. */
    private static JsonNode environment(JsonNode service) {
        ObjectNode environment = JsonNodeFactory.instance.objectNode();
        JsonNode own = service.path("environment");
        if (own.path("<<").isObject()) {
            environment.setAll((ObjectNode) own.path("<<"));
        }
        own.properties().forEach(entry -> {
            if (!entry.getKey().equals("<<")) {
                environment.set(entry.getKey(), entry.getValue());
            }
        });
        return environment;
    }

    private static List<String> published(JsonNode service) {
        List<String> ports = new ArrayList<>();
        StreamSupport.stream(service.path("ports").spliterator(), false).forEach(port -> ports.add(port.asText()));
        return ports;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
