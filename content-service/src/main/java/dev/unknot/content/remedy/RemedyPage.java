package dev.unknot.content.remedy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.unknot.content.note.Note;
import dev.unknot.content.search.Highlights;
import dev.unknot.http.caching.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * One page of remedies, whose JSON is prepared.
 *
 * @param highlights those of each item, or none for a list that nobody searched
 * @param rest everything but the items
 */
record RemedyPage(List<ListedRemedy> items, List<Highlights> highlights, RemedyPageView rest) {

    /** How the JSON of a page without items begins. */
    private static final byte[] START = bytes("{\"items\":[");

    private static final byte[] HIGHLIGHTS = bytes(",\"highlights\":");

    Answer answer(ObjectMapper mapper) {
        try {
            byte[] outside = mapper.writeValueAsBytes(rest);
            ByteArrayOutputStream json = new ByteArrayOutputStream(size(outside));
            json.write(outside, 0, START.length);
            for (int item = 0; item < items.size(); item++) {
                if (item > 0) {
                    json.write(',');
                }
                write(item, mapper, json);
            }
            json.write(outside, START.length, outside.length - START.length);
            return Answer.of(json.toByteArray(), languages());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an answer cannot be written as JSON", e);
        }
    }

    private void write(int item, ObjectMapper mapper, ByteArrayOutputStream json) throws JsonProcessingException {
        byte[] remedy = items.get(item).json();
        if (highlights.isEmpty()) {
            json.writeBytes(remedy);
            return;
        }
        json.write(remedy, 0, remedy.length - 1);
        json.writeBytes(HIGHLIGHTS);
        json.writeBytes(mapper.writeValueAsBytes(highlights.get(item)));
        json.write('}');
    }

    private int size(byte[] outside) {
        return outside.length
                + 2 * items.stream().mapToInt(item -> item.json().length).sum();
    }

    /** The languages of its texts, for Content-Language; English if there are none. */
    private String languages() {
        return Language.header(
                Stream.concat(items.stream().map(ListedRemedy::language), rest.note().map(Note::language).stream()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
