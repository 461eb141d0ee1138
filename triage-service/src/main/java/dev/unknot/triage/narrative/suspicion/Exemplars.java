package dev.unknot.triage.narrative.suspicion;

import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The English exemplars bundled with the service: sentences of {@code narrative/en}, and what the protocol asks. */
public final class Exemplars {

    private static final List<String> FILES = List.of(
            "exemplars",
            "danger",
            "told",
            "look-alikes",
            "negation",
            "pseudo-negation",
            "double-negation",
            "scope-ends",
            "lists",
            "experiencer",
            "history",
            "hypothesis",
            "idiom",
            "playing-down",
            "spelling");

    private static final String PRESENT = "present";

    /** Stands for the finding of a sentence that means none. */
    private static final String NONE = "-";

    private Exemplars() {}

    public static List<Exemplar> of(Protocol protocol) {
        Predicate<String> isKnown =
                id -> id.equals(NONE) || isYesOrNo(protocol.findings().get(id));
        return Stream.concat(
                        FILES.stream().flatMap(Exemplars::read).filter(each -> isKnown.test(each.finding())),
                        protocol.findings().values().stream()
                                .filter(Exemplars::isYesOrNo)
                                .flatMap(finding -> Stream.of(finding.label(), finding.question())
                                        .map(text -> new Exemplar(text, finding.id(), true))))
                .toList();
    }

    private static boolean isYesOrNo(@Nullable Finding finding) {
        return finding != null && finding.range().isEmpty();
    }

    private static Stream<Exemplar> read(String file) {
        return text("/narrative/en/" + file + ".csv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\\|"))
                .map(cells -> new Exemplar(
                        cells[0].strip(), cells[1].strip(), cells[2].strip().equals(PRESENT)));
    }

    private static String text(String path) {
        try (InputStream in = Exemplars.class.getResourceAsStream(path)) {
            return new String(
                    Objects.requireNonNull(in, () -> path + " is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be read", e);
        }
    }
}
