package dev.unknot.content.remedy;

import dev.unknot.content.index.PublishedRemedy;
import dev.unknot.content.index.RemedyIndex;
import dev.unknot.content.note.Notes;
import java.util.Optional;

/** The card that says when to see a doctor: what is left to show when a caution comes before everything else. */
public final class DoctorsCard {

    private DoctorsCard() {}

    public static Optional<PublishedRemedy> in(RemedyIndex index) {
        return index.remedy(Notes.DOCTORS_CARD);
    }

    /** Its slug if it is not published. */
    public static String title(RemedyIndex index, Reader reader) {
        return in(index).map(card -> reader.text(card.content()).title()).orElse(Notes.DOCTORS_CARD);
    }
}
