package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final Highlights.Of REMEDY = new Highlights.Of(
            "en", "Neck <b>turns</b>", "For \"stiff\" & sore necks", List.of("Turn.", "Rest the \uE000neck."));

    @Test
    void all_but_the_marks_is_escaped() {
        Highlights marked = Highlights.of(
                        List.of(REMEDY),
                        (texts, languages) -> texts.stream()
                                .map(text -> text.replaceAll("(?i)neck", Highlights.START + "$0" + Highlights.END))
                                .toList())
                .get(0);

        assertThat(marked.title()).contains("<mark>Neck</mark> &lt;b&gt;turns&lt;/b&gt;");
        assertThat(marked.summary()).contains("For &quot;stiff&quot; &amp; sore <mark>neck</mark>s");
        assertThat(marked.steps()).contains(List.of("Turn.", "Rest the <mark>neck</mark>."));
    }

    @Test
    void a_part_without_a_match_is_left_out() {
        Highlights marked =
                Highlights.of(List.of(REMEDY), (texts, languages) -> texts).get(0);

        assertThat(marked.title()).isEmpty();
        assertThat(marked.summary()).isEmpty();
        assertThat(marked.steps()).isEmpty();
    }
}
