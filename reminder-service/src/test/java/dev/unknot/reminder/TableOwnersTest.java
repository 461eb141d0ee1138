package dev.unknot.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each table is named in the SQL of one package only. Others call its classes, or build on the parts that they publish. */
class TableOwnersTest {

    private static final Path SOURCES = Path.of("src/main/java/dev/unknot/reminder");

    private static final Map<String, String> OWNERS = Map.ofEntries(
            Map.entry("employee", "person"),
            Map.entry("preferences", "person/preferences"),
            Map.entry("changed", "person/change"),
            Map.entry("scim_user", "enrolment/scim"),
            Map.entry("scim_inactive", "enrolment/scim"),
            Map.entry("plan", "plan"),
            Map.entry("report", "plan"),
            Map.entry("remedy", "plan/remedy"),
            Map.entry("shelf", "plan/remedy"),
            Map.entry("slot", "ledger"),
            Map.entry("one_off", "ledger"),
            Map.entry("nudge", "inbox/nudge"),
            Map.entry("outcome", "inbox/nudge"),
            Map.entry("check_in", "inbox/checkin"),
            Map.entry("pause", "availability/pause"),
            Map.entry("postponement", "availability/postponement"),
            Map.entry("activity", "availability/activity"),
            Map.entry("feed", "availability/calendar"),
            Map.entry("calendar_address", "engine/address"),
            Map.entry("learned", "learner"),
            Map.entry("trial", "learner"),
            Map.entry("learning", "learner"),
            Map.entry("bucket", "engine/lease"));

    /** By file, the tables that it names beside those of its package, each for the reason that stands in the file. */
    private static final Map<String, Set<String>> EXCEPTIONS =
            Map.of("engine/roster/LoadMembers.java", Set.of("employee", "plan"));

    private static final Pattern TEXT =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]|\\\\.)*)\"", Pattern.DOTALL);
    private static final Pattern TABLE =
            Pattern.compile("\\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+(?:ONLY\\s+)?([a-z_]+)");

    @Test
    void eachTableIsNamedByItsOwnerOnly() {
        Set<String> strangers = new TreeSet<>();
        for (Path file : sources()) {
            String name = SOURCES.relativize(file).toString();
            String folder = name.substring(0, Math.max(0, name.lastIndexOf('/')));
            for (String table : tables(file)) {
                boolean isOwn = folder.equals(OWNERS.get(table));
                if (!isOwn && !EXCEPTIONS.getOrDefault(name, Set.of()).contains(table)) {
                    strangers.add(name + " names " + table);
                }
            }
        }
        assertThat(strangers).isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() {
        EXCEPTIONS.forEach((file, tables) ->
                assertThat(tables(SOURCES.resolve(file))).as(file).containsAll(tables));
    }

    @Test
    void everyTableOfTheMigrationsHasAnOwner() throws IOException {
        Set<String> made = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            files.map(TableOwnersTest::read)
                    .flatMap(sql ->
                            Pattern.compile("CREATE TABLE (\\w+) ").matcher(sql).results())
                    .map(table -> table.group(1))
                    .forEach(made::add);
        }
        // Gone since; the module messaging keeps who left.
        made.removeAll(Set.of("snooze", "departed"));
        assertThat(OWNERS.keySet()).isEqualTo(made);
    }

    private static Set<String> tables(Path file) {
        return TEXT.matcher(read(file))
                .results()
                .map(MatchResult::group)
                .flatMap(text -> TABLE.matcher(text).results())
                .map(table -> table.group(1))
                .filter(OWNERS::containsKey)
                .collect(Collectors.toSet());
    }

    private static Set<Path> sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
