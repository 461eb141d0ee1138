package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final Highlights.Texts REMEDY = new Highlights.Texts(
            "en", "Neck <b>turns</b>", "For \"stiff\" & sore necks", List.of("Turn.", "Rest the neck's side."));

    @Test
    void all_but_the_marks_is_escaped() {
        Highlights marked = Highlights.of(REMEDY, word -> word.startsWith("neck"));

        assertThat(marked.title()).contains("<mark>Neck</mark> &lt;b&gt;turns&lt;/b&gt;");
        assertThat(marked.summary()).contains("For &quot;stiff&quot; &amp; sore <mark>necks</mark>");
        assertThat(marked.steps()).contains(List.of("Turn.", "Rest the <mark>neck</mark>&#39;s side."));
    }

    @Test
    void a_part_without_a_match_is_left_out() {
        Highlights marked = Highlights.of(REMEDY, word -> false);

        assertThat(marked.title()).isEmpty();
        assertThat(marked.summary()).isEmpty();
        assertThat(marked.steps()).isEmpty();
    }

    @Test
    void what_looks_like_a_mark_in_a_text_is_none() {
        Highlights.Texts sly = new Highlights.Texts("en", "<mark>Neck</mark>", "", List.of());

        assertThat(Highlights.of(sly, word -> false).title()).isEmpty();
    }
}
