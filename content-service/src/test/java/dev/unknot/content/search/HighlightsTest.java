package dev.unknot.content.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class HighlightsTest {

    private static final Highlights.Texts REMEDY = new Highlights.Texts(
            "en", "Neck <b>turns</b>", "For \"stiff\" & sore necks", List.of("Turn.", "Rest the neck's side."));

    @Test
    void escapesEverythingExceptTheMarks() {
        Highlights marked = marked(REMEDY, word -> word.startsWith("neck"));

        assertThat(marked.title()).contains("<mark>Neck</mark> &lt;b&gt;turns&lt;/b&gt;");
        assertThat(marked.summary()).contains("For &quot;stiff&quot; &amp; sore <mark>necks</mark>");
        assertThat(marked.steps()).contains(List.of("Turn.", "Rest the <mark>neck</mark>&#39;s side."));
    }

    @Test
    void aPartWithoutAMatchIsLeftOut() {
        Highlights marked = marked(REMEDY, word -> false);

        assertThat(marked.title()).isEmpty();
        assertThat(marked.summary()).isEmpty();
        assertThat(marked.steps()).isEmpty();
    }

    @Test
    void markupInATextIsEscaped() {
        Highlights.Texts sly = new Highlights.Texts("en", "<mark>Neck</mark>", "", List.of());

        assertThat(marked(sly, word -> false).title()).isEmpty();
    }

    private static Highlights marked(Highlights.Texts remedy, Predicate<String> matches) {
        return Highlights.of(remedy, text -> StemmedText.of(text, Optional::of), matches);
    }
}
