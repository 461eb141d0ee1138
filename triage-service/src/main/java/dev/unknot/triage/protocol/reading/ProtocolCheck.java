package dev.unknot.triage.protocol.reading;

import dev.unknot.contracts.Level;
import dev.unknot.contracts.Vocabulary;
import dev.unknot.triage.evidence.Facts;
import dev.unknot.triage.evidence.Truth;
import dev.unknot.triage.protocol.Advice;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import dev.unknot.triage.protocol.Screen;
import dev.unknot.triage.rule.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks what no single entry can show: that the parts of a protocol are consistent with each other and with the shared
 * vocabulary.
 */
final class ProtocolCheck {

    /** The most signs that one line may name. */
    private static final int SIGNS_IN_A_LINE = 3;

    /** Age and duration are asked together with the area; the service counts the reports. */
    private static final Set<String> NOT_ON_A_SCREEN = Set.of("age-in-years", "days-of-pain", "reports-in-14-days");

    private final Protocol protocol;
    private final Vocabulary vocabulary;
    private final List<String> faults = new ArrayList<>();

    private ProtocolCheck(Protocol protocol, Vocabulary vocabulary) {
        this.protocol = protocol;
        this.vocabulary = vocabulary;
    }

    static List<String> faults(Protocol protocol, Vocabulary vocabulary) {
        ProtocolCheck check = new ProtocolCheck(protocol, vocabulary);
        check.head();
        check.guards();
        check.questions();
        check.words();
        check.screens();
        check.lines();
        check.watchOrder();
        check.secondLook();
        check.regions();
        check.reach();
        return check.faults;
    }

    private void head() {
        must(!protocol.version().isBlank(), "version is missing");
        must(!protocol.signature().isBlank(), "unsigned is missing: what to say until a clinician has signed");
        must(protocol.advice().size() == Level.values().length, "levels must describe each of the five levels");
        protocol.advice()
                .forEach((level, advice) -> must(
                        advice.whatToSay().isEmpty() != level.atLeast(Level.URGENT),
                        "level " + level + ": whatToSay belongs to URGENT and above, and only there"));
        must(!protocol.emergency().byCountry().isEmpty(), "emergency must name at least one telephone number");
        must(protocol.crisis().wording().containsKey("en"), "crisisWording must be given in English");
        must(protocol.provisional().level() == Level.ROUTINE, "provisional must have level ROUTINE");
    }

    /**
     * Without this check, an unanswered red flag could count as "no", or one that is present could end a provisional
     * result.
     */
    private void guards() {
        Set<String> urgent = mentioned(rule -> rule.level().atLeast(Level.URGENT));
        for (Finding finding : protocol.findings().values()) {
            must(
                    finding.guard() == urgent.contains(finding.id()),
                    "finding " + finding.id() + " must have guard: " + urgent.contains(finding.id())
                            + ", to match the rules of URGENT and above");
        }
    }

    /**
     * A reader takes in few signs at once. What alone calls an ambulance is not read past because of something milder in
     * the same line.
     */
    private void lines() {
        for (Screen screen : protocol.lines().toList()) {
            List<List<String>> dangers =
                    screen.signs().stream().filter(this::isDanger).toList();
            must(
                    dangers.size() <= SIGNS_IN_A_LINE,
                    "screen " + screen.id() + " names " + dangers.size() + " danger signs in one line; at most "
                            + SIGNS_IN_A_LINE + ", so divide it");
            boolean ambulance = dangers.stream().anyMatch(sign -> means(sign, Level.AMBULANCE));
            must(
                    !ambulance || dangers.stream().allMatch(sign -> means(sign, Level.EMERGENCY)),
                    "screen " + screen.id()
                            + " names a sign that alone means AMBULANCE beside one that alone is no EMERGENCY; "
                            + "give them a line each");
        }
    }

    private boolean isDanger(List<String> sign) {
        return sign.stream()
                .anyMatch(id -> Optional.ofNullable(protocol.findings().get(id))
                        .filter(Finding::guard)
                        .isPresent());
    }

    /** Whether this sign alone leads to the level. */
    private boolean means(List<String> sign, Level level) {
        return sign.stream()
                .anyMatch(id -> protocol.rulesOn(id).stream()
                        .anyMatch(rule -> rule.level().atLeast(level)
                                && rule.when().in(Facts.NONE.with(id, true)) == Truth.TRUE));
    }

    /** Each sign to watch for has its place in the order, so that none is always shown last. */
    private void watchOrder() {
        Set<String> placed = protocol.watchOrder().byArea().values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
        protocol.index().watched().stream()
                .map(Finding::id)
                .filter(sign -> !placed.contains(sign))
                .forEach(
                        sign -> faults.add("finding " + sign + " has a sign to watch for, so watchOrder must name it"));
    }

    /** Every line of a danger is repeated before an interview ends, if the protocol repeats any. */
    private void secondLook() {
        List<Screen> repeating = protocol.repeatingLines().toList();
        Set<String> repeated = new LinkedHashSet<>();
        for (Screen screen : repeating) {
            for (String item : screen.items()) {
                must(
                        protocol.lines().anyMatch(line -> line.id().equals(item))
                                || protocol.findings().containsKey(item),
                        "screen " + screen.id() + " repeats " + item + ", which is neither a finding nor a line");
                must(repeated.add(item), item + " is repeated by two lines");
            }
        }
        protocol.lines()
                .filter(line -> protocol.findingsOf(line).stream().anyMatch(Finding::guard))
                .map(Screen::id)
                .filter(line -> !repeating.isEmpty() && !repeated.contains(line))
                .forEach(line -> faults.add("screen " + line + " has a danger, so a screen with again must repeat it"));
    }

    /** Areas are where it is felt, not where it comes from: a danger is asked about wherever it hurts. */
    private void regions() {
        for (Rule rule : protocol.rules()) {
            must(
                    rule.regions().isEmpty() || !rule.level().atLeast(Level.URGENT),
                    "rule " + rule.id() + " must have no regions: from URGENT up it is asked wherever it hurts");
        }
    }

    /** Every rule can fire in some area, and every level can be reached. */
    private void reach() {
        Reachability reach = new Reachability(vocabulary.areas().keySet(), protocol.findings());
        Set<Level> reached = new LinkedHashSet<>();
        for (Rule rule : protocol.rules()) {
            if (reach.canFire(rule)) {
                reached.add(rule.level());
            } else {
                faults.add("rule " + rule.id() + " can never fire in the areas where it is asked");
            }
        }
        for (Level level : Level.values()) {
            must(reached.contains(level), "level " + level + " is not reached by any rule");
        }
    }

    private void questions() {
        Set<String> used = new LinkedHashSet<>(mentioned(rule -> true));
        Set<String> asked = protocol.mainScreens()
                .flatMap(screen -> protocol.findingsOf(screen).stream())
                .map(Finding::id)
                .collect(Collectors.toSet());
        for (Finding finding : protocol.findings().values()) {
            boolean matters = used.contains(finding.id())
                    || finding.cause().isPresent()
                    || !finding.cautions().isEmpty()
                    || !finding.operated().isEmpty();
            must(matters, "finding " + finding.id() + " is not used");
            must(finding.question().endsWith("?"), "finding " + finding.id() + " needs a question that ends in ?");
            must(
                    NOT_ON_A_SCREEN.contains(finding.id()) || asked.contains(finding.id()),
                    "finding " + finding.id()
                            + " is never asked: name it on a screen, or name its screen on one without a gate");
            must(!protocol.screens().containsKey(finding.id()), "finding " + finding.id() + " has the id of a screen");
        }
    }

    /** A screen is opened from at most one other, so that no "none of these" can answer itself. */
    private void screens() {
        Set<String> opened = new LinkedHashSet<>();
        protocol.screens().values().forEach(this::after);
        for (Screen screen :
                Stream.concat(protocol.mainScreens(), protocol.lines()).toList()) {
            for (String item : screen.items()) {
                Optional<Screen> behind = Optional.ofNullable(protocol.screens().get(item));
                must(
                        behind.isPresent() || protocol.findings().containsKey(item),
                        "screen " + screen.id() + " names " + item + ", which is neither a finding nor a screen");
                must(opened.add(item), item + " appears on two screens");
                behind.ifPresent(inner -> must(
                        screen.gate().isEmpty() && inner.gate().isPresent(),
                        "screen " + item + " needs a gate, and must appear on a screen without one"));
            }
        }
    }

    /** A danger is asked about whatever else somebody has. */
    private void after(Screen screen) {
        screen.after().ifPresent(finding -> {
            must(
                    protocol.findings().containsKey(finding) && screen.gate().isEmpty() && !screen.again(),
                    "screen " + screen.id() + " needs a finding after which it is asked, and neither gate nor again");
            must(
                    protocol.findingsOf(screen).stream().noneMatch(Finding::guard),
                    "screen " + screen.id() + " is asked only after " + finding + ", so it must have no danger sign");
        });
    }

    private void words() {
        Stream<String> cautions = Stream.of(
                        protocol.rules().stream().map(Rule::cautions),
                        protocol.findings().values().stream().map(Finding::cautions),
                        protocol.advice().values().stream().map(Advice::cautions))
                .flatMap(each -> each.flatMap(List::stream));
        known("caution", cautions, vocabulary.cautions().keySet());
        known(
                "caution",
                protocol.cautions().keySet().stream(),
                vocabulary.cautions().keySet());
        known(
                "caution with a text",
                vocabulary.cautions().keySet().stream(),
                protocol.cautions().keySet());
        known(
                "cause",
                protocol.findings().values().stream().map(Finding::cause).flatMap(Optional::stream),
                vocabulary.causes().keySet());
        known(
                "kind of remedy",
                protocol.advice().values().stream().flatMap(each -> each.remedyKinds().stream()),
                vocabulary.kinds().keySet());
        known(
                "area",
                Stream.of(
                                protocol.rules().stream().flatMap(rule -> rule.regions().stream()),
                                protocol.findings().values().stream().flatMap(finding -> finding.operated().stream()),
                                protocol.watchOrder().byArea().keySet().stream())
                        .flatMap(each -> each),
                vocabulary.areas().keySet());
    }

    private Set<String> mentioned(Predicate<Rule> which) {
        return protocol.rules().stream()
                .filter(which)
                .flatMap(rule -> rule.when().mentions())
                .collect(Collectors.toSet());
    }

    private void known(String what, Stream<String> words, Set<String> known) {
        words.distinct()
                .filter(word -> !known.contains(word))
                .forEach(word -> faults.add("unknown " + what + " " + word));
    }

    private void must(boolean holds, String fault) {
        if (!holds) {
            faults.add(fault);
        }
    }
}
