package dev.unknot.triage.protocol;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Reads one version of the protocol from its files, refusing it whole when anything in it is wrong. */
public final class ProtocolReader {

    private static final String UNSIGNED = "No clinician has signed this protocol yet.";

    private final Vocabulary vocabulary;
    private final List<String> faults = new ArrayList<>();
    private final List<YamlEntry> files = new ArrayList<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<Level, Advice> advice = new EnumMap<>(Level.class);
    private final Map<String, String> cautions = new LinkedHashMap<>();
    private Optional<Rule> provisional = Optional.empty();
    private String version = "";
    private Optional<String> signedBy = Optional.empty();

    private ProtocolReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param files the texts by file name, in the order in which they are hashed and their rules are shown
     * @throws BadProtocol naming every fault
     */
    public static Protocol read(Map<String, String> files, Vocabulary vocabulary) {
        return new ProtocolReader(vocabulary).read(files);
    }

    private Protocol read(Map<String, String> texts) {
        texts.forEach(this::open);
        files.forEach(file -> file.entries("sources").forEach(this::source));
        files.forEach(file -> file.entries("findings").forEach(this::finding));
        files.forEach(file -> file.entries("screens").forEach(this::screen));
        files.forEach(this::head);
        files.forEach(file -> file.entries("rules").forEach(this::rule));
        files.forEach(YamlEntry::nothingElse);
        refuseFaults();
        Rule unanswered = provisional.orElseThrow(() -> new BadProtocol(List.of("provisional is missing")));
        Protocol protocol = new Protocol(
                version,
                ContentHash.of(texts.values()),
                signedBy.map(name -> "Signed by " + name + ".").orElse(UNSIGNED),
                findings,
                screens,
                List.copyOf(rules.values()),
                unanswered,
                advice,
                cautions,
                new RuleIndex(rules.values()));
        faults.addAll(ProtocolCheck.faults(protocol, vocabulary));
        refuseFaults();
        return protocol;
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new BadProtocol(faults);
        }
    }

    private void open(String name, String text) {
        try {
            files.add(new YamlEntry(name, new Yaml(new LoaderOptions()).compose(new StringReader(text)), faults));
        } catch (MarkedYAMLException e) {
            faults.add(name + ":" + (e.getProblemMark().getLine() + 1) + ": not YAML, " + e.getProblem());
        }
    }

    private void head(YamlEntry file) {
        file.optional("version").ifPresent(text -> version = text);
        file.optional("signedBy").ifPresent(text -> signedBy = Optional.of(text));
        file.entry("provisional").ifPresent(entry -> provisional = Optional.of(read(entry, each -> NEVER)));
        file.entry("cautions").ifPresent(entry -> {
            entry.names().forEach(name -> cautions.put(name, entry.text(name)));
        });
        file.entries("levels").forEach(this::level);
    }

    private void level(YamlEntry entry) {
        Advice read = new Advice(
                entry.text("headline"),
                (int) entry.number("followUpDays"),
                entry.texts("cautions"),
                entry.texts("remedyKinds"));
        entry.word(Level.class, "level").ifPresent(level -> once(entry, advice.put(level, read)));
        entry.nothingElse();
    }

    private void source(YamlEntry entry) {
        Source source = new Source(
                entry.text("id"),
                entry.text("title"),
                entry.optional("url"),
                entry.optional("readOn").flatMap(text -> day(entry, text)),
                entry.word(Source.Status.class, "status").orElse(Source.Status.UNVERIFIED));
        if ((source.status() == Source.Status.VERIFIED) == source.readOn().isEmpty()) {
            entry.fault("readOn belongs to verified sources, and only to them");
        }
        once(entry, sources.put(source.id(), source));
        entry.nothingElse();
    }

    private Optional<LocalDate> day(YamlEntry entry, String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            entry.fault("readOn must be a date, such as 2026-11-21");
            return Optional.empty();
        }
    }

    private void finding(YamlEntry entry) {
        Finding finding = new Finding(
                entry.text("id"),
                entry.text("label"),
                entry.text("question"),
                entry.entry("number").map(ProtocolReader::range),
                entry.flag("guard"),
                entry.texts("cautions"),
                entry.flag("presumed"),
                entry.optional("cause"),
                entry.optional("watch"));
        once(entry, findings.put(finding.id(), finding));
        entry.nothingElse();
    }

    private static Finding.Range range(YamlEntry entry) {
        Finding.Range range =
                new Finding.Range(entry.text("unit"), entry.number("min"), entry.number("max"), entry.flag("rising"));
        entry.nothingElse();
        return range;
    }

    private void screen(YamlEntry entry) {
        Screen screen =
                new Screen(entry.text("id"), entry.text("question"), entry.optional("gate"), entry.texts("items"));
        once(entry, screens.put(screen.id(), screen));
        entry.nothingElse();
    }

    private void rule(YamlEntry entry) {
        ConditionReader conditions =
                new ConditionReader(findings, vocabulary.areas().keySet());
        Rule rule = read(
                entry,
                each -> each.node("when")
                        .map(node -> conditions.read(each, node))
                        .orElseGet(() -> {
                            each.fault("when is missing");
                            return NEVER;
                        }));
        once(entry, rules.put(rule.id(), rule));
    }

    private static final Condition NEVER = Condition.AtLeast.any(List.of());

    private Rule read(YamlEntry entry, Function<YamlEntry, Condition> when) {
        List<Source> named = entry.texts("sources").stream()
                .flatMap(id -> Optional.ofNullable(sources.get(id)).stream())
                .toList();
        if (named.isEmpty() || named.size() < entry.texts("sources").size()) {
            entry.fault("a rule names at least one source, and only sources that exist");
        }
        Rule rule = new Rule(
                entry.text("id"),
                entry.word(Level.class, "level").orElse(Level.AMBULANCE),
                when.apply(entry),
                entry.text("because"),
                named,
                entry.texts("cautions"),
                Set.copyOf(entry.texts("regions")));
        entry.nothingElse();
        return rule;
    }

    private static void once(YamlEntry entry, @Nullable Object before) {
        if (before != null) {
            entry.fault("the id stands here a second time");
        }
    }
}
