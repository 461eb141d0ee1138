package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents name only what exists: files, headings, classes and modules. */
class DocsTest {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** Two capitals at least, so that an ordinary word or a Java package is not taken for a class. */
    private static final Pattern CLASS_NAME = Pattern.compile("([A-Z][a-z0-9]+){2,}|[A-Z][a-z]+(IT|Test)");

    /** A setting that takes a variable, and its default. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(UNKNOT_[A-Z0-9_]+)(?::([^}]*))?}");

    /** Removed, and named for those who used it. */
    private static final Set<String> GONE = Set.of("UNKNOT_ACCESS_TOKEN_TRUSTED_FOR");

    private static final Set<String> CLASSES_OF_OTHERS = Set.of(
            "BuiltInPartitioner",
            "CarePlan",
            "ClinicalImpression",
            "DeviceRequest",
            "NoSuchFieldError",
            "OperationOutcome",
            "PushSubscription",
            "QuestionnaireResponse",
            "RichTextBlock",
            "RiskAssessment",
            "ServiceRequest",
            "ZoneId",
            "ZoneRulesProvider");

    private final List<Path> documents = documents();

    @Test
    void everyRelativeLinkLeadsSomewhere() {
        for (Path document : documents) {
            matches(LINK, prose(document))
                    .map(link -> link.group(1))
                    .forEach(link -> assertLeadsSomewhere(document, link));
        }
    }

    @Test
    void everyClassThatIsNamedExists() {
        Set<String> classes = filesBelow(Project.ROOT)
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(".java"))
                .map(name -> name.substring(0, name.length() - ".java".length()))
                .collect(Collectors.toSet());
        for (Path document : documents) {
            assertThat(code(document).filter(CLASS_NAME.asMatchPredicate()))
                    .as("classes that %s names", name(document))
                    .allMatch(name -> classes.contains(name) || CLASSES_OF_OTHERS.contains(name));
        }
    }

    @Test
    void everyPathThatIsNamedExists() {
        Pattern path = Pattern.compile("(?:" + String.join("|", modules()) + "|docs|docker)/[\\w./-]+");
        for (Path document : documents) {
            assertThat(code(document).filter(path.asMatchPredicate()).filter(named -> !named.contains("/target/")))
                    .as("paths that %s names", name(document))
                    .allMatch(named -> Files.exists(Project.ROOT.resolve(named)));
        }
    }

    @Test
    void theReadmeNamesEveryModule() {
        assertThat(Project.text("README.md"))
                .contains(modules().stream().map(module -> "`" + module + "`").toList());
    }

    @Test
    void theIndexOfDecisionsNamesEveryDecision() throws IOException {
        try (Stream<Path> decisions = Files.list(Project.ROOT.resolve("docs/decisions"))) {
            assertThat(decisions.map(file -> file.getFileName().toString()).filter(name -> !name.equals("README.md")))
                    .isNotEmpty()
                    .allSatisfy(name ->
                            assertThat(Project.text("docs/decisions/README.md")).contains("(" + name + ")"));
        }
    }

    @Test
    void operationListsTheVariablesOfTheServicesWithTheirDefaults() {
        Set<String> used = new HashSet<>();
        for (Path file : settings()) {
            matches(VARIABLE, text(file)).forEach(variable -> {
                used.add(variable.group(1));
                // A default may contain another variable, whose own default counts then.
                String otherwise =
                        Objects.requireNonNullElse(variable.group(2), "").replaceAll("\\$\\{[A-Z0-9_]+:", "");
                assertThat(Project.text("docs/operation.md").lines())
                        .as("%s with its default %s", variable.group(1), otherwise)
                        .anyMatch(line -> line.contains("`" + variable.group(1) + "`") && line.contains(otherwise));
            });
        }
        assertThat(used).hasSizeGreaterThan(10);
    }

    @Test
    void everyVariableThatIsNamedExists() {
        String known = filesBelow(Project.ROOT)
                .filter(file -> file.toString().contains("/src/main/"))
                .filter(file -> file.toString().matches(".*\\.(java|properties)"))
                .map(DocsTest::text)
                .collect(Collectors.joining());
        for (Path document : documents) {
            assertThat(code(document)
                            .filter(name -> name.matches("UNKNOT_[A-Z0-9_]+"))
                            .filter(name -> !GONE.contains(name)))
                    .as("variables that %s names", name(document))
                    .allMatch(known::contains);
        }
    }

    private static List<Path> settings() {
        return modules().stream()
                .filter(module -> !module.equals("benchmarks"))
                .map(module -> Project.ROOT.resolve(module).resolve("src/main/resources"))
                .flatMap(resources -> Stream.of(
                        resources.resolve("application.properties"),
                        resources.resolve("META-INF/microprofile-config.properties")))
                .filter(Files::exists)
                .toList();
    }

    private static void assertLeadsSomewhere(Path document, String link) {
        if (link.matches("[a-z]+:.*")) {
            return;
        }
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]);
        assertThat(target)
                .as("target of the link %s in %s", link, name(document))
                .exists();
        if (parts.length == 2) {
            assertThat(matches(HEADING, text(target)).map(heading -> anchor(heading.group(1))))
                    .as("headings of %s, which %s links to", name(target), name(document))
                    .contains(parts[1]);
        }
    }

    /** As GitHub and GitLab make it. */
    private static String anchor(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}\\s-]", "")
                .strip()
                .replace(' ', '-');
    }

    private static List<Path> documents() {
        try (Stream<Path> atRoot = Files.list(Project.ROOT)) {
            return Stream.concat(atRoot, filesBelow(Project.ROOT.resolve("docs")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> modules() {
        try (Stream<Path> folders = Files.list(Project.ROOT)) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(DocsTest::name)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !file.toString().contains("/target/")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> code(Path document) {
        return matches(CODE, prose(document)).map(code -> code.group(1));
    }

    private static String prose(Path document) {
        return FENCED.matcher(text(document)).replaceAll(Matcher.quoteReplacement(""));
    }

    private static String text(Path document) {
        return Project.text(Project.ROOT.relativize(document.normalize()).toString());
    }

    private static String name(Path file) {
        return Project.ROOT.relativize(file.normalize()).toString();
    }

    private static Stream<MatchResult> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results();
    }
}
