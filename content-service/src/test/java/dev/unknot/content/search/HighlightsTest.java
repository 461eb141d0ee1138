package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final HighlightMatcher NECK = new HighlightMatcher(List.of("neck"), "en");
    private static final HighlightMatcher NOTHING = new HighlightMatcher(List.of(), "en");

    private static final StemmedTexts REMEDY = StemmedTexts.of(
            "en", "Neck <b>turns</b>", "For \"stiff\" & sore necks", List.of("Turn.", "Rest the neck's side."));

    @Test
    void escapesEverythingExceptTheMarks() {
        Highlights marked = REMEDY.marked(NECK);

        assertThat(marked.title()).contains("<mark>Neck</mark> &lt;b&gt;turns&lt;/b&gt;");
        assertThat(marked.summary()).contains("For &quot;stiff&quot; &amp; sore <mark>necks</mark>");
        assertThat(marked.steps()).contains(List.of("Turn.", "Rest the <mark>neck</mark>&#39;s side."));
    }

    @Test
    void aPartWithoutAMatchIsLeftOut() {
        Highlights marked = REMEDY.marked(NOTHING);

        assertThat(marked.title()).isEmpty();
        assertThat(marked.summary()).isEmpty();
        assertThat(marked.steps()).isEmpty();
    }

    @Test
    void markupInATextIsEscaped() {
        StemmedTexts sly = StemmedTexts.of("en", "<mark>Neck</mark>", "", List.of());

        assertThat(sly.marked(NOTHING).title()).isEmpty();
        assertThat(sly.marked(NECK).title()).contains("&lt;mark&gt;<mark>Neck</mark>&lt;/mark&gt;");
    }
}
