package dev.unknot.triage.interview;

import dev.unknot.triage.language.Message;
import dev.unknot.triage.protocol.Finding;
import dev.unknot.triage.protocol.Protocol;
import java.util.List;
import java.util.Optional;

/**
 * One screen of the interview.
 *
 * @param why what depends on it, in plain words
 * @param optional whether it can no longer change the level, only the suggestions
 */
public record Question(String id, String text, String why, boolean optional, List<Item> items) {

    /** The screen that asks for age, area and duration. */
    public static final String PERSON = "screen-person";

    /** The screen that asks whether a narrative was understood correctly. */
    public static final String STORY = "screen-story";

    /** The screen that asks what is true where a narrative and an answer disagree. */
    public static final String CONTRADICTION = "screen-contradiction";

    /** The screen that names every danger once more, before the result. */
    public static final String LAST_CHECK = "screen-last-check";

    static final String AGE = "age-in-years";
    static final String AREA = "area";
    static final String DAYS = "days-of-pain";

    /** What {@link #PERSON} asks. */
    static final List<String> OF_PERSON = List.of(AGE, AREA, DAYS);

    public Question {
        items = List.copyOf(items);
    }

    /** How an item is answered. */
    public enum Type {
        BOOLEAN,
        NUMBER,
        AREA
    }

    /**
     * @param finding the id of a finding, the area, or a screen that appears as one tick
     * @param range the accepted values of a number
     * @param quote the words of the narrative to confirm
     */
    public record Item(String finding, String label, Type type, Optional<Finding.Range> range, Optional<String> quote) {

        static Item of(Finding finding) {
            return new Item(
                    finding.id(),
                    finding.range().isPresent() ? finding.question() : finding.label(),
                    finding.range().isPresent() ? Type.NUMBER : Type.BOOLEAN,
                    finding.range(),
                    Optional.empty());
        }

        static Item confirming(Finding finding, String quote) {
            return new Item(finding.id(), finding.question(), Type.BOOLEAN, Optional.empty(), Optional.of(quote));
        }

        static Item settling(String id, String words, String quote) {
            return new Item(id, words, Type.BOOLEAN, Optional.empty(), Optional.of(quote));
        }

        static Item repeating(String id, String words) {
            return new Item(id, words, Type.BOOLEAN, Optional.empty(), Optional.empty());
        }

        static Item gate(String screen, String words) {
            return new Item(screen, words, Type.BOOLEAN, Optional.empty(), Optional.empty());
        }

        static Item area(Protocol protocol) {
            return new Item(AREA, protocol.say(Message.AREA_QUESTION), Type.AREA, Optional.empty(), Optional.empty());
        }
    }
}
