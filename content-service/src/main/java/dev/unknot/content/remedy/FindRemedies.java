package dev.unknot.content.remedy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds one page of published remedies with one query. */
@ApplicationScoped
class FindRemedies {

    // Read in the order of the index remedy_reading_order; the lists are served by the GIN index of their column.
    private static final String SELECT = """
            SELECT * FROM remedy
            WHERE %s
            ORDER BY whole_body, evidence_rank, minutes, slug
            LIMIT :limit
            """;

    private final EntityManager entities;

    FindRemedies(EntityManager entities) {
        this.entities = entities;
    }

    /** A page and, unless it is the last, where the next one goes on. */
    record Page(List<Remedy> remedies, Optional<Position> next) {}

    @Transactional
    Page find(RemedyFilter filter, Optional<Position> after, int limit) {
        Map<String, Map<String, ?>> conditions = conditions(filter, after);
        Query query = entities.createNativeQuery(
                SELECT.formatted(String.join("\n  AND ", conditions.keySet())), Remedy.class);
        conditions.values().forEach(parameters -> parameters.forEach(query::setParameter));
        // One more than asked for tells whether there is a next page.
        query.setParameter("limit", limit + 1);
        @SuppressWarnings("unchecked")
        List<Remedy> found = query.getResultList();
        List<Remedy> page = found.subList(0, Math.min(limit, found.size()));
        return new Page(page, found.size() > limit ? Optional.of(Position.of(page.get(limit - 1))) : Optional.empty());
    }

    /** Each condition in SQL with its parameters. */
    private static Map<String, Map<String, ?>> conditions(RemedyFilter filter, Optional<Position> after) {
        Map<String, Map<String, ?>> all = new LinkedHashMap<>();
        all.put("state = 'PUBLISHED'", Map.of());
        any(all, "(areas && string_to_array(:areas, ',') OR whole_body)", "areas", filter.areas());
        any(all, "kind = ANY (string_to_array(:kinds, ','))", "kinds", filter.kinds());
        any(all, "tools && string_to_array(:tools, ',')", "tools", filter.tools());
        any(all, "causes && string_to_array(:causes, ',')", "causes", filter.causes());
        any(all, "conditions && string_to_array(:conditions, ',')", "conditions", filter.conditions());
        any(all, "NOT blocked_by && string_to_array(:avoid, ',')", "avoid", filter.avoid());
        filter.maxMinutes().ifPresent(most -> all.put("minutes <= :maxMinutes", Map.of("maxMinutes", most)));
        filter.atDesk().ifPresent(atDesk -> all.put("at_desk = :atDesk", Map.of("atDesk", atDesk)));
        after.ifPresent(last -> all.put(
                "(whole_body, evidence_rank, minutes, slug) > (:wholeBody, :evidenceRank, :minutes, :slug)",
                Map.of(
                        "wholeBody", last.wholeBody(),
                        "evidenceRank", last.evidenceRank(),
                        "minutes", last.minutes(),
                        "slug", last.slug())));
        return all;
    }

    // The words come from the vocabulary, whose keys hold no comma.
    private static void any(Map<String, Map<String, ?>> all, String sql, String name, List<String> words) {
        if (!words.isEmpty()) {
            all.put(sql, Map.of(name, String.join(",", words)));
        }
    }
}
