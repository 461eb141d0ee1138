package dev.unknot.content.revision;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.annotations.Immutable;

/** The approval of a draft by another editor than its author. */
@Entity
@Immutable
@IdClass(Approval.Key.class)
public class Approval extends PanacheEntityBase {

    public record Key(String slug, int number, String approver) implements Serializable {}

    @Id
    public String slug;

    @Id
    public int number;

    @Id
    public String approver;

    public Instant approvedAt;

    public static Approval of(Revision draft, Author approver, Instant now) {
        Approval approval = new Approval();
        approval.slug = draft.slug;
        approval.number = draft.number;
        approval.approver = approver.name();
        approval.approvedAt = now.truncatedTo(ChronoUnit.MICROS);
        return approval;
    }

    /** The editors who approved each revision of a slug, by number. */
    public static Map<Integer, List<String>> approvers(String slug) {
        return Approval.<Approval>stream("slug = ?1 ORDER BY approvedAt, approver", slug)
                .collect(Collectors.groupingBy(
                        approval -> approval.number,
                        Collectors.mapping(approval -> approval.approver, Collectors.toList())));
    }

    /** The editors who approved each of these revisions, by slug; each slug stands among them once. */
    public static Map<String, List<String>> approvers(Collection<Revision> revisions) {
        Map<String, Integer> numbers =
                revisions.stream().collect(Collectors.toMap(revision -> revision.slug, revision -> revision.number));
        return Approval.<Approval>stream("slug IN ?1 ORDER BY approvedAt, approver", numbers.keySet())
                .filter(approval -> Objects.equals(numbers.get(approval.slug), approval.number))
                .collect(Collectors.groupingBy(
                        approval -> approval.slug,
                        Collectors.mapping(approval -> approval.approver, Collectors.toList())));
    }

    /** The editors who approved this revision. */
    public static List<String> approvers(Revision revision) {
        return approvers(revision.slug).getOrDefault(revision.number, List.of());
    }
}
