package dev.unknot.triage.narrative.suspicion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unknot.triage.narrative.reading.HeldOutText;
import dev.unknot.triage.narrative.reading.ReaderFixture;
import dev.unknot.triage.narrative.reading.Reading;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How much processor time a story of a hundred words takes, in sentences of which the rules understand little. Time on a
 * clock would depend on what else the machine does.
 */
class SecondReaderSpeedTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int WORDS = 100;
    private static final double MILLI = 1e6;

    private static List<String> stories() {
        List<String> stories = new ArrayList<>();
        StringBuilder story = new StringBuilder();
        for (String sentence : HeldOutText.sentences()) {
            story.append(sentence).append(sentence.endsWith(".") ? " " : ". ");
            if (story.toString().split("\\s+").length >= WORDS) {
                stories.add(story.toString());
                story.setLength(0);
            }
        }
        return stories;
    }

    @Test
    void aStoryOfAHundredWordsTakesLessThanATenthOfASecond() throws IOException {
        ReaderFixture.read("My neck is stiff");
        String before = memory();
        SecondReaderFixture.read("An elephant stands on me", Reading.NOTHING);
        System.out.printf("Memory in use before and after loading the second reader: %s, %s%n", before, memory());

        stories().forEach(SecondReaderSpeedTest::millis);
        List<Double> millis =
                stories().stream().map(SecondReaderSpeedTest::millis).sorted().toList();

        double median = millis.get(millis.size() / 2);
        System.out.printf(
                "Second reader: %d stories of about %d words, median %.0f ms of processor time, at most %.0f ms%n",
                millis.size(), WORDS, median, millis.get(millis.size() - 1));
        assertThat(median).isLessThan(100);
    }

    private static double millis(String story) {
        Reading reading = ReaderFixture.read(story);
        long begin = THREADS.getCurrentThreadCpuTime();
        SecondReaderFixture.read(story, reading);
        return (THREADS.getCurrentThreadCpuTime() - begin) / MILLI;
    }

    /** Of the process, where the system tells it. */
    private static String memory() throws IOException {
        Path status = Path.of("/proc/self/status");
        return Files.exists(status)
                ? Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmRSS"))
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\s+", " ")
                : "unknown";
    }
}
