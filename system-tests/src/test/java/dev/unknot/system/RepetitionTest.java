package dev.unknot.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.local.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What two services both need stands once, in a module that both use. */
class RepetitionTest {

    private static final int RUN = 6;
    private static final Pattern CODE = Pattern.compile(".*(\\.(java|properties|sql)|Dockerfile)");

    /** Blank lines, comments, lone punctuation, imports and annotations. */
    private static final Pattern MEANS_NOTHING =
            Pattern.compile("\\W*|(//|/\\*|\\*|#|--|import |package ).*|@[\\w.]+(\\(.*\\))?");

    @Test
    void noSixLinesStandInTwoServices() throws IOException {
        Map<String, Place> first = new HashMap<>();
        List<String> repeated = new ArrayList<>();
        for (Service service : Service.values()) {
            for (Path file : code(service)) {
                List<Line> lines = meaningful(file);
                for (int n = 0; n + RUN <= lines.size(); n++) {
                    String run =
                            lines.subList(n, n + RUN).stream().map(Line::text).collect(Collectors.joining("\n"));
                    Place here = new Place(service, file, lines.get(n).number());
                    Place there = first.putIfAbsent(run, here);
                    if (there != null && there.service() != service) {
                        repeated.add(there + " ~ " + here);
                    }
                }
            }
        }

        assertThat(first).as("runs of lines that were read").hasSizeGreaterThan(1_000);
        assertThat(repeated).isEmpty();
    }

    private static List<Path> code(Service service) throws IOException {
        try (Stream<Path> files =
                Files.walk(Project.ROOT.resolve(service.module()).resolve("src"))) {
            return files.filter(file -> CODE.matcher(file.toString()).matches()).toList();
        }
    }

    private static List<Line> meaningful(Path file) throws IOException {
        List<String> all = Files.readAllLines(file);
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n < all.size(); n++) {
            String text = all.get(n).strip();
            if (!MEANS_NOTHING.matcher(text).matches()) {
                lines.add(new Line(n + 1, text));
            }
        }
        return lines;
    }

    private record Line(int number, String text) {}

    private record Place(Service service, Path file, int line) {

        @Override
        public String toString() {
            return Project.ROOT.relativize(file) + ":" + line;
        }
    }
}
