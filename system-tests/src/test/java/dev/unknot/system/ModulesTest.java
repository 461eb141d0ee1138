package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Which module may depend on which. Services share how they speak, never what they know. */
class ModulesTest {

    private static final Set<String> SERVICES =
            Set.of("content-service", "triage-service", "reminder-service", "delivery-service");
    private static final Set<String> SPEECH = Set.of("unknot-contracts", "unknot-messaging", "unknot-http");
    private static final Set<String> STACK = Set.of("unknot-contracts", "unknot-local-stack");

    /** By folder, the modules of this project that the code of a module may use. */
    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("contracts", Set.of()),
            Map.entry("messaging", Set.of("unknot-contracts")),
            Map.entry("http", Set.of("unknot-contracts")),
            Map.entry("client", Set.of()),
            Map.entry("local-stack", Set.of("unknot-contracts")),
            Map.entry("local-stack/start", Set.of("unknot-local-stack")),
            Map.entry("test-support", STACK),
            Map.entry("content-service", SPEECH),
            Map.entry("triage-service", SPEECH),
            Map.entry("reminder-service", SPEECH),
            Map.entry("delivery-service", SPEECH),
            Map.entry("system-tests", Set.of()),
            Map.entry("benchmarks", STACK),
            Map.entry("benchmarks/empty", Set.of("unknot-contracts")),
            Map.entry("benchmarks/run", Set.of("benchmarks")),
            // Measures the pure packages of triage in its own process.
            Map.entry("benchmarks/triage", Set.of("benchmarks", "triage-service", "unknot-contracts")),
            Map.entry("benchmarks/reminder", Set.of("benchmarks", "unknot-contracts")),
            Map.entry("benchmarks/delivery", Set.of("benchmarks", "unknot-contracts")));

    /** Modules that start packaged services, which are built before them for that reason alone. */
    private static final Set<String> STARTS_SERVICES = Set.of(
            "local-stack/start",
            "system-tests",
            "benchmarks/run",
            "benchmarks/triage",
            "benchmarks/reminder",
            "benchmarks/delivery");

    static List<String> modules() throws IOException {
        try (Stream<Path> files = Files.walk(Project.ROOT, 3)) {
            return files.filter(file -> file.endsWith("pom.xml"))
                    .map(pom -> Project.ROOT.relativize(pom.getParent()).toString())
                    .filter(folder -> !folder.isEmpty())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void everyModuleIsListed() throws IOException {
        assertThat(ALLOWED.keySet()).containsAll(modules());
    }

    @ParameterizedTest
    @MethodSource("modules")
    void codeUsesOnlyTheModulesListedForIt(String module) {
        assertThat(used(module, "compile")).isSubsetOf(ALLOWED.get(module));
    }

    @ParameterizedTest
    @MethodSource("modules")
    void testsUseNoService(String module) {
        assertThat(used(module, "test")).doesNotContainAnyElementsOf(SERVICES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void onlyModulesThatStartServicesDeclareThem(String module) {
        assertThat(!started(module).isEmpty()).isEqualTo(STARTS_SERVICES.contains(module));
    }

    @ParameterizedTest
    @ValueSource(strings = {"local-stack/start", "system-tests"})
    void whereAllServicesAreStartedAllAreDeclared(String module) {
        assertThat(started(module))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Service.values()).map(Service::module).toList());
    }

    /** Maven runs {@code ...Test} and {@code ...IT}; a test under another name never runs. Long reports are run by name. */
    @ParameterizedTest
    @MethodSource("modules")
    void aTestEndsInTestOrIT(String module) throws IOException {
        Path tests = Project.ROOT.resolve(module).resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.toString().matches(".*(Test|IT|Report)\\.java")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContainPattern("@(Quarkus|Parameterized|Arch)?Test\\b|@Property\\b|@Example\\b"));
        }
    }

    /** {@code mvn test} needs no server; what needs one waits for {@code mvn verify}. */
    @ParameterizedTest
    @MethodSource("modules")
    void aTestOfARunningServiceEndsInIT(String module) throws IOException {
        Path tests = Project.ROOT.resolve(module).resolve("src/test/java");
        if (!Files.isDirectory(tests)) {
            return;
        }
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.toString().endsWith("Test.java")))
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("@Quarkus" + "Test"));
        }
    }

    private static List<String> started(String module) {
        return dependencies(module).stream()
                .filter(dependency -> dependency.type().equals("pom"))
                .map(Dependency::artifact)
                .toList();
    }

    private static List<String> used(String module, String scope) {
        return dependencies(module).stream()
                .filter(dependency -> !dependency.type().equals("pom"))
                .filter(dependency -> scope.equals("test") == dependency.scope().equals("test"))
                .map(Dependency::artifact)
                .toList();
    }

    /** Those of this project's own modules. */
    private static List<Dependency> dependencies(String module) {
        Element project = parse(module).getDocumentElement();
        List<Dependency> found = new ArrayList<>();
        NodeList all = project.getElementsByTagName("dependency");
        for (int n = 0; n < all.getLength(); n++) {
            Element dependency = (Element) all.item(n);
            if (text(dependency, "groupId", "").equals("dev.unknot")) {
                found.add(new Dependency(
                        text(dependency, "artifactId", ""),
                        text(dependency, "type", "jar"),
                        text(dependency, "scope", "compile")));
            }
        }
        return found;
    }

    private static Document parse(String module) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Project.ROOT.resolve(module).resolve("pom.xml").toFile());
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalStateException("the pom of " + module + " cannot be read", e);
        }
    }

    private static String text(Element parent, String name, String otherwise) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0
                ? otherwise
                : found.item(0).getTextContent().strip();
    }

    private record Dependency(String artifact, String type, String scope) {}
}
