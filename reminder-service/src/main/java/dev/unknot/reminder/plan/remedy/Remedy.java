package dev.unknot.reminder.plan.remedy;

import dev.unknot.contracts.remedies.Ranking;
import dev.unknot.contracts.remedies.RemedyPublished;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A remedy as content last published it. */
@Entity
public class Remedy extends PanacheEntityBase {

    @Id
    public String slug = "";

    public int version;
    public boolean withdrawn;
    public String kind = "";
    public List<String> areas = List.of();
    public List<String> causes = List.of();
    public int minutes;

    @Column(name = "at_desk")
    public boolean atDesk = true;

    @Column(name = "blocked_by")
    public List<String> blockedBy = List.of();

    @Column(name = "warned_by")
    public List<String> warnedBy = List.of();

    @Convert(converter = TextsConverter.class)
    public Map<String, RemedyPublished.Text> texts = Map.of();

    /** Empty while content has not said how early it is suggested. */
    @Convert(converter = RankingConverter.class)
    public @Nullable Ranking ranking;

    /** All that may be handed out, in an order that is always the same. */
    static List<Remedy> offered() {
        return list("withdrawn = false order by slug");
    }

    void become(RemedyPublished published) {
        version = published.version();
        withdrawn = false;
        kind = published.kind();
        areas = published.areas();
        causes = published.causes();
        minutes = published.minutes();
        atDesk = published.atDesk();
        blockedBy = published.blockedBy();
        warnedBy = published.warnedBy();
        texts = published.texts();
        ranking = published.ranking().orElse(null);
    }

    RemedyPublished published() {
        return new RemedyPublished(
                slug,
                version,
                kind,
                areas,
                causes,
                minutes,
                atDesk,
                blockedBy,
                warnedBy,
                texts,
                Optional.ofNullable(ranking),
                Optional.empty());
    }
}
