package dev.unknot.messaging.deadletter;

import dev.unknot.contracts.Topics;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a replay found, for an operator: counts and reasons, nothing of what was sent. */
final class Tally {

    private final String topic;
    private final Map<String, Integer> reasons = new TreeMap<>();
    private int letters;
    private int sent;

    Tally(String topic) {
        this.topic = topic;
    }

    void count(DeadLetter letter) {
        letters++;
        reasons.merge(letter.reason(), 1, Integer::sum);
    }

    void sent(int more) {
        sent += more;
    }

    int letters() {
        return letters;
    }

    int sent() {
        return sent;
    }

    /** Such as {@code unknot.people.dead-letters: 3 letters, 2 records sent back} and a line for each reason. */
    String text(boolean dryRun) {
        String found = Topics.deadLetters(topic) + ": " + letters + (letters == 1 ? " letter" : " letters");
        String done = dryRun ? "nothing sent" : sent + (sent == 1 ? " record" : " records") + " sent back";
        return found
                + ", "
                + done
                + reasons.entrySet().stream()
                        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                        .map(reason -> String.format("%n%6d  %s", reason.getValue(), reason.getKey()))
                        .collect(Collectors.joining());
    }
}
