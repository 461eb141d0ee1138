package dev.unknot.triage.protocol.reading;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.language.Language;
import dev.unknot.triage.language.Messages;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.ProtocolIndex;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.protocol.WatchOrder;
import dev.unknot.triage.rule.AppliesTo;
import dev.unknot.triage.rule.Rule;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one version of the protocol in English, in which it is written. Any fault rejects the whole protocol. */
final class ProtocolReader {

    private static final List<String> SEXES = List.of("female", "male");

    private static final List<String> CODE_SYSTEMS = List.of("snomed", "loinc");

    private final Vocabulary vocabulary;
    private final List<String> faults = new ArrayList<>();
    private final List<YamlEntry> files = new ArrayList<>();
    private final SourceReader sources = new SourceReader();
    private final EmergencyReader emergency = new EmergencyReader(sources);
    private final CrisisReader crisis = new CrisisReader(sources);
    private final Map<String, List<String>> watchOrder = new LinkedHashMap<>();
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final Map<String, Screen> screens = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<Level, Advice> advice = new EnumMap<>(Level.class);
    private final Map<String, String> cautions = new LinkedHashMap<>();
    private Optional<Rule> provisional = Optional.empty();
    private final Set<String> familiar = new LinkedHashSet<>();
    private String version = "";
    private String unsigned = "";
    private Optional<String> signedBy = Optional.empty();

    private ProtocolReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * @param files the contents by file name, in the order in which their rules are shown
     * @param hash of these files and all translations
     * @throws BadProtocol naming every fault
     */
    static Protocol read(Map<String, String> files, String hash, Vocabulary vocabulary) {
        return new ProtocolReader(vocabulary).read(files, hash);
    }

    private Protocol read(Map<String, String> texts, String hash) {
        texts.forEach((name, text) -> YamlEntry.read(name, text, faults).ifPresent(files::add));
        files.forEach(file -> file.entries("sources").forEach(sources::read));
        files.forEach(file -> file.entries("findings").forEach(this::finding));
        files.forEach(file -> file.entries("screens").forEach(this::screen));
        files.forEach(file -> file.entries("emergency").forEach(emergency::read));
        files.forEach(crisis::read);
        files.forEach(file -> file.entries("watchOrder").forEach(this::watchOrder));
        RuleReader reader =
                new RuleReader(new ConditionReader(findings, vocabulary.areas().keySet()), sources);
        files.forEach(file -> head(file, reader));
        files.forEach(file -> file.entries("rules").forEach(entry -> rule(entry, reader.read(entry))));
        files.forEach(YamlEntry::nothingElse);
        refuseFaults();
        Rule unanswered = provisional.orElseThrow(() -> new BadProtocol(List.of("provisional is missing")));
        Protocol protocol = new Protocol(
                Messages.in(Language.ENGLISH),
                version,
                hash,
                signedBy,
                unsigned,
                findings,
                screens,
                List.copyOf(rules.values()),
                unanswered,
                advice,
                cautions,
                emergency.emergency(),
                crisis.lines(),
                new WatchOrder(watchOrder),
                new ProtocolIndex(findings, screens, rules.values()));
        faults.addAll(ProtocolCheck.faults(protocol, vocabulary));
        faults.addAll(WordingCheck.faults(protocol, new ReadingAge(familiar)));
        refuseFaults();
        return protocol;
    }

    private void refuseFaults() {
        if (!faults.isEmpty()) {
            throw new BadProtocol(faults);
        }
    }

    private void rule(YamlEntry entry, Rule rule) {
        entry.once(rules.put(rule.id(), rule));
    }

    private void head(YamlEntry file, RuleReader reader) {
        file.optional("version").ifPresent(text -> version = text);
        file.optional("unsigned").ifPresent(text -> unsigned = text);
        file.optional("signedBy").ifPresent(text -> signedBy = Optional.of(text));
        file.entry("provisional").ifPresent(entry -> provisional = Optional.of(reader.unconditional(entry)));
        file.entry("cautions").ifPresent(entry -> {
            entry.names().forEach(name -> cautions.put(name, entry.text(name)));
        });
        familiar.addAll(file.texts("familiar"));
        file.entries("levels").forEach(this::level);
    }

    private void level(YamlEntry entry) {
        Advice read = new Advice(
                entry.text("headline"),
                (int) entry.number("followUpDays"),
                entry.texts("cautions"),
                entry.texts("remedyKinds"),
                entry.texts("whatToSay"));
        entry.word(Level.class, "level").ifPresent(level -> entry.once(advice.put(level, read)));
        entry.nothingElse();
    }

    private void watchOrder(YamlEntry entry) {
        List<String> first = entry.texts("first");
        first.stream()
                .filter(id ->
                        !findings.containsKey(id) || findings.get(id).watch().isEmpty())
                .forEach(id -> entry.fault(id + " is not a finding with a sign to watch for"));
        for (String area : entry.texts("areas")) {
            entry.once(watchOrder.put(area, first));
        }
        entry.nothingElse();
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
                entry.texts("operated"),
                entry.optional("watch"),
                entry.entry("appliesTo").map(this::appliesTo).orElse(AppliesTo.EVERYBODY),
                codes(entry));
        entry.once(findings.put(finding.id(), finding));
        entry.nothingElse();
    }

    private AppliesTo appliesTo(YamlEntry entry) {
        AppliesTo appliesTo = new AppliesTo(
                entry.optional("sex"),
                entry.number("ageFrom", Double.NEGATIVE_INFINITY),
                entry.number("ageBelow", Double.POSITIVE_INFINITY));
        if (!appliesTo.sex().map(SEXES::contains).orElse(true)) {
            entry.fault("sex must be one of " + SEXES);
        }
        if (appliesTo.ageFrom() >= appliesTo.ageBelow() || appliesTo.equals(AppliesTo.EVERYBODY)) {
            entry.fault("appliesTo must name sex, ageFrom or ageBelow, and leave some age");
        }
        entry.nothingElse();
        return appliesTo;
    }

    private static Map<String, String> codes(YamlEntry entry) {
        Map<String, String> codes = new LinkedHashMap<>();
        entry.entry("codes").ifPresent(each -> {
            CODE_SYSTEMS.forEach(system -> each.optional(system).ifPresent(code -> codes.put(system, code)));
            each.nothingElse();
        });
        return codes;
    }

    private static Finding.Range range(YamlEntry entry) {
        Finding.Range range = new Finding.Range(
                entry.text("unit"),
                entry.optional("ucum"),
                entry.number("min"),
                entry.number("max"),
                entry.flag("rising"));
        entry.nothingElse();
        return range;
    }

    private void screen(YamlEntry entry) {
        Screen screen = new Screen(
                entry.text("id"),
                entry.text("question"),
                entry.optional("gate"),
                entry.optional("after"),
                entry.groups("items"),
                entry.flag("again"));
        entry.once(screens.put(screen.id(), screen));
        entry.nothingElse();
    }
}
