package dev.unknot.reminder.remedy;

import dev.unknot.contracts.remedies.RemedyPublished;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A remedy as content last published it. */
@Entity
public class Remedy extends PanacheEntityBase {

    @Id
    public String slug = "";

    public int version;
    public boolean withdrawn;
    public String kind = "";
    public List<String> areas = List.of();
    public int minutes;

    @Column(name = "blocked_by")
    public List<String> blockedBy = List.of();

    @Convert(converter = TextsConverter.class)
    public Map<String, RemedyPublished.Text> texts = Map.of();

    /** All that may be handed out, in an order that is always the same. */
    public static List<Remedy> offered() {
        return list("withdrawn = false order by slug");
    }

    void become(RemedyPublished published) {
        version = published.version();
        withdrawn = false;
        kind = published.kind();
        areas = published.areas();
        minutes = published.minutes();
        blockedBy = published.blockedBy();
        texts = published.texts();
    }

    public boolean isSafeWith(Collection<String> avoid) {
        return Collections.disjoint(blockedBy, avoid);
    }

    /** The language of {@link #textIn}: the wanted one, its base language, or English. */
    public String languageFor(String wanted) {
        String base = wanted.split("-")[0].toLowerCase(Locale.ROOT);
        return texts.containsKey(wanted) ? wanted : texts.containsKey(base) ? base : "en";
    }

    public RemedyPublished.Text textIn(String wanted) {
        return texts.getOrDefault(languageFor(wanted), new RemedyPublished.Text(slug, slug, List.of()));
    }
}
